package silian.bench.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.bson.types.Decimal128;

/** The documents of the bench: like a service's aggregates, with history and an outbox, the same in every run. */
final class Postings {

    static final List<String> STATES = List.of("DRAFT", "PUBLISHED", "FILLED", "CLOSED");
    private static final long FIRST_DAY = Instant.parse("2022-01-01T00:00:00Z").toEpochMilli();
    private static final int BATCH = 1_000;
    private static final int PER_EMPLOYER = 10;
    private static final int LEAST_PER_AREA = 100;
    private static final int MOST_AREAS = 100;

    private final MongoCollection<Document> collection;
    private final int count;
    private final AtomicInteger next;

    /** @param count how many there are after the load */
    Postings(MongoCollection<Document> collection, int count) {
        this.collection = collection;
        this.count = count;
        this.next = new AtomicInteger(count);
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    int count() {
        return count;
    }

    int employers() {
        return Math.max(1, count / PER_EMPLOYER);
    }

    int areas() {
        return Math.clamp(count / LEAST_PER_AREA, 1, MOST_AREAS);
    }

    /** One more than there are. */
    Document next() {
        return posting(next.getAndIncrement());
    }

    static String id(int number) {
        return String.format(Locale.ROOT, "%032x", number * 2_654_435_761L);
    }

    static String employer(int number) {
        return String.format(Locale.ROOT, "91420302%010d", number);
    }

    static String area(int number) {
        return "4203" + (10 + number);
    }

    static Date createdAt(int number) {
        return new Date(FIRST_DAY + number * 60_000L);
    }

    Document posting(int number) {
        var random = new Random(number);
        var steps = new ArrayList<Document>();
        for (int i = 0; i < 3; i++) {
            steps.add(new Document("name", "step-" + random.nextInt(50_000)).append("at", createdAt(number + i)));
        }
        return new Document("_id", id(number)).append("version", 0L)
                .append("_class", "job-posting")
                .append("employer", employer(random.nextInt(employers())))
                .append("area", area(random.nextInt(areas())))
                .append("state", STATES.get(random.nextInt(STATES.size())))
                .append("createdAt", createdAt(number))
                .append("reference", "R" + number)
                .append("pay", new Document("from", new Decimal128(4_000L + random.nextInt(4_000)))
                        .append("to", new Decimal128(9_000L)))
                .append("steps", steps)
                .append("pending", new Document("entries", List.of(new Document("id", "e" + number))))
                .append("text", "x".repeat(400));
    }

    void load() {
        collection.createIndex(Indexes.ascending("reference"), new IndexOptions().unique(true));
        collection.createIndex(Indexes.ascending("employer", "state"));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("area"), Indexes.descending("createdAt"),
                Indexes.ascending("_id")));
        collection.createIndex(Indexes.ascending("createdAt"));
        collection.createIndex(Indexes.ascending("steps.name"));
        collection.createIndex(Indexes.ascending("pending.entries.id"), new IndexOptions().sparse(true));
        for (int first = 0; first < count; first += BATCH) {
            var batch = new ArrayList<Document>();
            for (int i = first; i < Math.min(first + BATCH, count); i++) {
                batch.add(posting(i));
            }
            collection.insertMany(batch);
        }
    }
}
