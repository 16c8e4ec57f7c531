package silian.acceptance.fire.rubbish;

import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/**
 * The pages that the document store keeps in memory, which have a bound of their own. They fill for hours, and what the
 * store remembers of pages it kept earlier follows them: so the bound is read, and the cache emptied before what lives
 * is counted.
 */
final class StoreCache {

    private static final long MEBIBYTE = 1 << 20;

    private final String uri;
    private final List<Fill> fills = new ArrayList<>();

    StoreCache(String uri) {
        this.uri = uri;
    }

    private record Fill(long kept, long bound) {}

    /** Reads how full the cache is, and empties it by giving it once more the bound it has. */
    void empty() {
        try (var client = MongoClients.create(uri)) {
            var admin = client.getDatabase("admin");
            var cache = admin.runCommand(new Document("serverStatus", 1)).get("wiredTiger", Document.class)
                    .get("cache", Document.class);
            var fill = new Fill(mebibytes(cache, "bytes currently in the cache"),
                    mebibytes(cache, "maximum bytes configured"));
            fills.add(fill);
            admin.runCommand(new Document("setParameter", 1)
                    .append("wiredTigerEngineRuntimeConfig", "cache_size=%dM".formatted(fill.bound())));
        }
    }

    /** Readings at which it kept more than its bound. */
    List<String> excesses() {
        return fills.stream().filter(fill -> fill.kept() > fill.bound()).map(Fill::toString).toList();
    }

    /** What it kept before it was emptied, each time. */
    List<Long> kept() {
        return fills.stream().map(Fill::kept).toList();
    }

    private static long mebibytes(Document cache, String figure) {
        return cache.get(figure, 0L) / MEBIBYTE;
    }
}
