package silian.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Something a service asks of its store, again and again with other values. */
record Shape(String name, int threads, Operation operation) {

    private static final AtomicInteger NEXT = new AtomicInteger(Postings.COUNT);

    /** @throws IllegalStateException if the answer is not the expected one */
    @FunctionalInterface
    interface Operation {
        void run(MongoCollection<Document> postings, Random random);
    }

    static List<Shape> all() {
        return List.of(new Shape("find by _id", 1, Shape::byId),
                new Shape("equality", 1, (postings, random) -> some(postings.find(employer(random)).into(list()))),
                new Shape("equality on a unique field", 1, (postings, random) -> exactly(1, postings.find(
                        Filters.eq("reference", "R" + random.nextInt(Postings.COUNT))).into(list()))),
                new Shape("$in with 10 values", 1, Shape::in),
                new Shape("range", 1, Shape::range),
                new Shape("equality, sort, limit 20", 1, (postings, random) -> exactly(20,
                        postings.find(area(random)).sort(order()).limit(20).into(list()))),
                new Shape("keyset page of 20", 1, Shape::keyset),
                new Shape("compound equality", 1, (postings, random) -> postings.find(
                        Filters.and(employer(random), Filters.eq("state", "FILLED"))).into(list())),
                new Shape("inside $and", 1, (postings, random) -> postings.find(new Document("$and",
                        List.of(new Document("$and", List.of(employer(random))), Filters.ne("state", "DRAFT"))))
                        .into(list())),
                new Shape("field of an array", 1, (postings, random) -> postings.find(
                        Filters.eq("steps.name", "step-" + random.nextInt(50_000))).into(list())),
                new Shape("outbox entry", 1, (postings, random) -> exactly(1, postings.find(
                        Filters.eq("pending.entries.id", "e" + random.nextInt(Postings.COUNT))).into(list()))),
                new Shape("count by equality", 1,
                        (postings, random) -> positive(postings.countDocuments(employer(random)))),
                new Shape("replace by _id and version", 1, Shape::replace),
                new Shape("update by _id and version", 1, Shape::update),
                new Shape("update by an indexed field", 1, (postings, random) -> exactlyOne(postings.updateOne(
                        Filters.eq("reference", "R" + random.nextInt(Postings.COUNT)), Updates.inc("seen", 1))
                        .getMatchedCount())),
                new Shape("find and update, sorted", 1, (postings, random) -> present(postings.findOneAndUpdate(
                        area(random), Updates.inc("seen", 1), new FindOneAndUpdateOptions().sort(order())))),
                new Shape("insert", 1, Shape::insert),
                new Shape("insert, 8 threads", 8, Shape::insert),
                new Shape("update by _id and version, 8 threads", 8, Shape::update));
    }

    private static void byId(MongoCollection<Document> postings, Random random) {
        exactly(1, postings.find(Filters.eq(Postings.id(random.nextInt(Postings.COUNT)))).into(list()));
    }

    private static void in(MongoCollection<Document> postings, Random random) {
        var references = random.ints(10, 0, Postings.COUNT).distinct().mapToObj(number -> "R" + number).toList();
        exactly(references.size(), postings.find(Filters.in("reference", references)).into(list()));
    }

    private static void range(MongoCollection<Document> postings, Random random) {
        int from = random.nextInt(Postings.COUNT - 20);
        exactly(20, postings.find(Filters.and(Filters.gte("createdAt", Postings.createdAt(from)),
                Filters.lt("createdAt", Postings.createdAt(from + 20)))).into(list()));
    }

    private static void keyset(MongoCollection<Document> postings, Random random) {
        int last = Postings.COUNT / 2 + random.nextInt(Postings.COUNT / 2);
        var createdAt = Postings.createdAt(last);
        exactly(20, postings.find(Filters.and(area(random), Filters.or(Filters.lt("createdAt", createdAt),
                Filters.and(Filters.eq("createdAt", createdAt), Filters.gt("_id", Postings.id(last))))))
                .sort(order())
                .limit(20)
                .into(list()));
    }

    private static void replace(MongoCollection<Document> postings, Random random) {
        Document posting = one(postings, random);
        long version = posting.getLong("version");
        posting.put("version", version + 1);
        exactlyOne(postings.replaceOne(Filters.and(Filters.eq(posting.get("_id")), Filters.eq("version", version)),
                posting).getMatchedCount());
    }

    private static void update(MongoCollection<Document> postings, Random random) {
        Document posting = one(postings, random);
        postings.updateOne(Filters.and(Filters.eq(posting.get("_id")), Filters.eq("version", posting.get("version"))),
                Updates.combine(Updates.inc("version", 1L),
                        Updates.set("state", Postings.STATES.get(random.nextInt(4)))));
    }

    private static void insert(MongoCollection<Document> postings, Random random) {
        postings.insertOne(Postings.posting(NEXT.getAndIncrement()));
    }

    private static Document one(MongoCollection<Document> postings, Random random) {
        return present(postings.find(Filters.eq(Postings.id(random.nextInt(Postings.COUNT)))).first());
    }

    private static Bson employer(Random random) {
        return Filters.eq("employer", Postings.employer(random.nextInt(Postings.EMPLOYERS)));
    }

    private static Bson area(Random random) {
        return Filters.eq("area", Postings.area(random.nextInt(Postings.AREAS)));
    }

    private static Bson order() {
        return Sorts.orderBy(Sorts.descending("createdAt"), Sorts.ascending("_id"));
    }

    private static List<Document> list() {
        return new ArrayList<>();
    }

    private static void some(List<Document> found) {
        positive(found.size());
    }

    private static void positive(long count) {
        if (count <= 0) {
            throw new IllegalStateException("found nothing");
        }
    }

    private static void exactlyOne(long count) {
        if (count != 1) {
            throw new IllegalStateException("expected one, was " + count);
        }
    }

    private static void exactly(int expected, List<Document> found) {
        if (found.size() != expected) {
            throw new IllegalStateException("expected " + expected + ", found " + found.size());
        }
    }

    private static Document present(@Nullable Document document) {
        if (document == null) {
            throw new IllegalStateException("found nothing");
        }
        return document;
    }
}
