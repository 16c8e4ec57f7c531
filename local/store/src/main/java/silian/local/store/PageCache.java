package silian.local.store;

import java.util.regex.Pattern;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import org.h2.mvstore.MVStore;

/**
 * The pages of the file that are kept in memory, up to a bound. It is told and resized as MongoDB tells and resizes its
 * own: by {@code serverStatus} and by the parameter {@code wiredTigerEngineRuntimeConfig}.
 */
final class PageCache {

    /** The bound at the start. */
    static final int MEBIBYTES = 32;
    static final String PARAMETER = "wiredTigerEngineRuntimeConfig";

    private static final Pattern SIZE = Pattern.compile("cache_size=([1-9]\\d{0,2})M");

    private final MVStore store;

    PageCache(MVStore store) {
        this.store = store;
    }

    /** How much of the bound is used, in whole mebibytes told as bytes. */
    Document status() {
        return new Document("bytes currently in the cache", (long) store.getCacheSizeUsed() << 20)
                .append("maximum bytes configured", (long) store.getCacheSize() << 20);
    }

    /**
     * Sets the bound and forgets all that is kept, also what is remembered of pages kept earlier.
     *
     * @param parameters {@code {setParameter: 1, wiredTigerEngineRuntimeConfig: "cache_size=1M"}}, up to 999 MiB
     * @throws MongoServerError if it sets anything else
     */
    Document resize(Document parameters) {
        var size = SIZE.matcher(String.valueOf(parameters.get(PARAMETER)));
        if (!size.matches()) {
            throw new MongoServerError(2, "BadValue",
                    "The embedded store knows only " + PARAMETER + ": 'cache_size=<1 to 999>M'");
        }
        int before = store.getCacheSize();
        store.setCacheSize(Integer.parseInt(size.group(1)) << 10); // in KiB, while it is told in MiB
        return new Document("was", "cache_size=" + before + "M").append("ok", 1.0);
    }
}
