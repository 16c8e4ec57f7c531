package silian.recruitment.postings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * How frequent the keys of public postings are. What is remembered may be minutes old: it only decides which part of the
 * index a search reads, never what it finds.
 */
@Component
final class KeyFrequencies {

    /** So many postings with a key tell that it is frequent; counting more would cost more than it saves. */
    private static final int COUNTED = 500;

    /** A key with so few postings is rare enough: the rest need not be counted. */
    private static final int RARE = 50;

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 50_000;

    private final MongoOperations store;
    private final Cache<String, Long> counts = Caffeine.newBuilder().maximumSize(MOST_KEYS)
            .expireAfterWrite(REMEMBERED).build();

    KeyFrequencies(MongoOperations store) {
        this.store = store;
    }

    /** The same keys, the rarest first; equally frequent ones stay as they were. */
    List<String> rarestFirst(List<String> keys) {
        if (keys.size() == 1) {
            return keys;
        }
        var known = new HashMap<String, Long>();
        for (var key : keys) {
            var count = counts.get(key, this::count);
            known.put(key, count);
            if (count <= RARE) {
                break;
            }
        }
        return keys.stream().sorted(Comparator.comparing(key -> known.getOrDefault(key, (long) COUNTED))).toList();
    }

    private long count(String key) {
        return store.count(Query.query(Criteria.where("showing.listing.keys").is(key)).limit(COUNTED),
                JobPosting.class);
    }
}
