package silian.platform.security.audit;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import silian.platform.security.Hmac;

/**
 * Where the account lives: {@code auditEntries}, ordered by their ids, and {@code auditChains}, one head per chain. Both
 * are only ever appended to, but for the two fields of a head that move forward.
 */
final class AuditStore {

    private static final int PAGE = 1_000;
    private static final String FIRST_LINK = "0".repeat(64);

    private final Supplier<MongoCollection<Document>> entries;
    private final Supplier<MongoCollection<Document>> chains;
    private final Hmac key;

    AuditStore(MongoDatabaseFactory databases, Hmac key) {
        this.entries = () -> databases.getMongoDatabase().getCollection("auditEntries");
        this.chains = () -> databases.getMongoDatabase().getCollection("auditChains");
        this.key = key;
    }

    /**
     * A chain as registered.
     *
     * @param number counted from 1 without gaps
     * @param instance the process that writes it
     * @param startedAt when it was registered
     * @param genesis the link before its first entry; it includes the previous chain's genesis
     * @param length how many entries it is known to have
     * @param head the link of the last of them
     */
    record Chain(long number, String instance, Instant startedAt, String genesis, long length, String head) {

        static Chain read(Document stored) {
            return new Chain(stored.get("_id", Number.class).longValue(), stored.getString("instance"),
                    stored.getDate("startedAt").toInstant(), stored.getString("genesis"),
                    stored.get("length", Number.class).longValue(), stored.getString("head"));
        }
    }

    Hmac key() {
        return key;
    }

    /** Registers the next chain. Two processes that try at once get two numbers: the id is unique. */
    Chain register(String instance, Instant at) {
        while (true) {
            var last = chains.get().find().sort(Sorts.descending("_id")).limit(1).first();
            long number = last == null ? 1 : Chain.read(last).number() + 1;
            var startedAt = Instant.ofEpochMilli(at.toEpochMilli());
            var genesis = genesis(number, instance, startedAt, last == null ? FIRST_LINK : last.getString("genesis"));
            try {
                chains.get().insertOne(new Document("_id", number).append("instance", instance)
                        .append("startedAt", startedAt).append("genesis", genesis).append("length", 0L)
                        .append("head", genesis));
                return new Chain(number, instance, startedAt, genesis, 0, genesis);
            } catch (MongoWriteException e) {
                if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                    throw e;
                }
            }
        }
    }

    String genesis(long number, String instance, Instant startedAt, String previousGenesis) {
        var text = number + "\n" + instance + '\n' + startedAt.toEpochMilli() + '\n' + previousGenesis;
        return HexFormat.of().formatHex(key.of(text));
    }

    /** Appends entries. Repeating it after an unclear failure is harmless: only the chain's writer makes these ids. */
    void append(List<Document> batch) {
        try {
            entries.get().insertMany(batch, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)
                    || e.getWriteConcernError() != null) {
                throw e;
            }
        }
    }

    /** Moves a chain's head forward, after its entries are in place. */
    void advance(long chain, long length, String head) {
        var moved = chains.get().updateOne(Filters.eq("_id", chain),
                Updates.combine(Updates.set("length", length), Updates.set("head", head)));
        if (moved.getMatchedCount() == 0) {
            throw new IllegalStateException("audit chain " + chain + " was removed from the store");
        }
    }

    /** The chains in their order, from a number on. */
    Iterable<Document> chains(long from) {
        return chains.get().find(Filters.gte("_id", from)).sort(Sorts.ascending("_id"));
    }

    /** The genesis that a chain's own includes. */
    String genesisBefore(long chain) {
        var before = chains.get().find(Filters.lt("_id", chain)).sort(Sorts.descending("_id")).limit(1).first();
        return before == null ? FIRST_LINK : String.valueOf(before.getString("genesis"));
    }

    /** The link of an entry; an empty one, which nothing links up with, if the entry is gone. */
    String link(long chain, long sequence) {
        var entry = entries.get().find(Filters.eq("_id", id(chain, sequence))).first();
        return entry == null ? "" : String.valueOf(entry.getString("link"));
    }

    /**
     * The entries of a chain behind a place, in their order, read page by page: nobody keeps a long answer, or a place in
     * it, while they are looked at.
     */
    Iterable<Document> entries(long chain, long after) {
        var first = after == 0 ? Filters.gte("_id", id(chain, 0)) : Filters.gt("_id", id(chain, after));
        return () -> Stream.iterate(page(chain, first), page -> !page.isEmpty(),
                page -> page(chain, Filters.gt("_id", page.getLast().getString("_id"))))
                .flatMap(List::stream).iterator();
    }

    private List<Document> page(long chain, Bson from) {
        return entries.get().find(Filters.and(from, Filters.lt("_id", id(chain + 1, 0)))).sort(Sorts.ascending("_id"))
                .limit(PAGE).batchSize(PAGE).into(new ArrayList<>());
    }

    /** An id that sorts by chain, then by place in it. */
    static String id(long chain, long sequence) {
        return "%010d-%012d".formatted(chain, sequence);
    }

    /** The place that an id names. */
    static long sequence(String id) {
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
