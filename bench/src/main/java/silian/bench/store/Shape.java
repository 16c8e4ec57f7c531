package silian.bench.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Something a service asks of its store, again and again with other values. */
record Shape(String name, int threads, Operation operation) {

    /** @throws IllegalStateException if the answer is not the expected one */
    @FunctionalInterface
    interface Operation {
        void run(Postings postings, Random random);
    }

    static List<Shape> all() {
        return List.of(new Shape("find by _id", 1, Shape::byId),
                new Shape("equality", 1,
                        (postings,
                                random) -> some(postings.collection().find(employer(postings, random)).into(list()))),
                new Shape("equality on a unique field", 1, (postings, random) -> exactly(1, postings.collection().find(
                        Filters.eq("reference", "R" + random.nextInt(postings.count()))).into(list()))),
                new Shape("$in with 10 values", 1, Shape::in),
                new Shape("range", 1, Shape::range),
                new Shape("equality, sort, limit 20", 1, (postings, random) -> exactly(20,
                        postings.collection().find(area(postings, random)).sort(order()).limit(20).into(list()))),
                new Shape("keyset page of 20", 1, Shape::keyset),
                new Shape("compound equality", 1, (postings, random) -> postings.collection().find(
                        Filters.and(employer(postings, random), Filters.eq("state", "FILLED"))).into(list())),
                new Shape("inside $and", 1, (postings, random) -> postings.collection().find(new Document("$and",
                        List.of(new Document("$and", List.of(employer(postings, random))),
                                Filters.ne("state", "DRAFT"))))
                        .into(list())),
                new Shape("field of an array", 1, (postings, random) -> postings.collection().find(
                        Filters.eq("steps.name", "step-" + random.nextInt(50_000))).into(list())),
                new Shape("outbox entry", 1, (postings, random) -> exactly(1, postings.collection().find(
                        Filters.eq("pending.entries.id", "e" + random.nextInt(postings.count()))).into(list()))),
                new Shape("count by equality", 1,
                        (postings,
                                random) -> positive(postings.collection().countDocuments(employer(postings, random)))),
                new Shape("replace by _id and version", 1, Shape::replace),
                new Shape("update by _id and version", 1, Shape::update),
                new Shape("update by an indexed field", 1,
                        (postings, random) -> exactlyOne(postings.collection().updateOne(
                                Filters.eq("reference", "R" + random.nextInt(postings.count())), Updates.inc("seen", 1))
                                .getMatchedCount())),
                new Shape("find and update, sorted", 1,
                        (postings, random) -> present(postings.collection().findOneAndUpdate(
                                area(postings, random), Updates.inc("seen", 1),
                                new FindOneAndUpdateOptions().sort(order())))),
                new Shape("insert", 1, Shape::insert),
                new Shape("insert, 8 threads", 8, Shape::insert),
                new Shape("update by _id and version, 8 threads", 8, Shape::update));
    }

    private static void byId(Postings postings, Random random) {
        exactly(1, postings.collection().find(Filters.eq(Postings.id(random.nextInt(postings.count())))).into(list()));
    }

    private static void in(Postings postings, Random random) {
        var references = random.ints(10, 0, postings.count()).distinct().mapToObj(number -> "R" + number).toList();
        exactly(references.size(), postings.collection().find(Filters.in("reference", references)).into(list()));
    }

    private static void range(Postings postings, Random random) {
        int from = random.nextInt(postings.count() - 20);
        exactly(20, postings.collection().find(Filters.and(Filters.gte("createdAt", Postings.createdAt(from)),
                Filters.lt("createdAt", Postings.createdAt(from + 20)))).into(list()));
    }

    private static void keyset(Postings postings, Random random) {
        int last = postings.count() / 2 + random.nextInt(postings.count() / 2);
        var createdAt = Postings.createdAt(last);
        exactly(20,
                postings.collection()
                        .find(Filters.and(area(postings, random), Filters.or(Filters.lt("createdAt", createdAt),
                                Filters.and(Filters.eq("createdAt", createdAt), Filters.gt("_id", Postings.id(last))))))
                        .sort(order())
                        .limit(20)
                        .into(list()));
    }

    private static void replace(Postings postings, Random random) {
        Document posting = one(postings, random);
        long version = posting.getLong("version");
        posting.put("version", version + 1);
        exactlyOne(postings.collection()
                .replaceOne(Filters.and(Filters.eq(posting.get("_id")), Filters.eq("version", version)),
                        posting)
                .getMatchedCount());
    }

    private static void update(Postings postings, Random random) {
        Document posting = one(postings, random);
        postings.collection().updateOne(
                Filters.and(Filters.eq(posting.get("_id")), Filters.eq("version", posting.get("version"))),
                Updates.combine(Updates.inc("version", 1L),
                        Updates.set("state", Postings.STATES.get(random.nextInt(4)))));
    }

    private static void insert(Postings postings, Random random) {
        postings.collection().insertOne(postings.next());
    }

    private static Document one(Postings postings, Random random) {
        return present(postings.collection().find(Filters.eq(Postings.id(random.nextInt(postings.count())))).first());
    }

    private static Bson employer(Postings postings, Random random) {
        return Filters.eq("employer", Postings.employer(random.nextInt(postings.employers())));
    }

    private static Bson area(Postings postings, Random random) {
        return Filters.eq("area", Postings.area(random.nextInt(postings.areas())));
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
