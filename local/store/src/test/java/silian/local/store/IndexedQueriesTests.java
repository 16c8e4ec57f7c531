package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same documents with and without indexes give the same answers to thousands of random questions. */
class IndexedQueriesTests {

    private static final int DOCUMENTS = RandomTown.DOCUMENTS;

    @TempDir
    static Path folder;
    private static StoreFixture store;
    private static MongoCollection<Document> plain;
    private static MongoCollection<Document> indexed;

    @BeforeAll
    static void fillTwoCollections() {
        store = StoreFixture.aStoreIn(folder);
        plain = store.collection("plain");
        indexed = store.collection("indexed");
        for (String key : List.of("{a: 1}", "{b: 1, a: 1}", "{b: 1, d: -1, _id: 1}", "{d: -1}", "{tags: 1}",
                "{b: 1, tags: -1}", "{'steps.x': 1}", "{'steps.x': -1, 'steps.y': 1}", "{'pending.entries.id': 1}",
                "{b: -1, 'steps.y': 1, a: 1}", "{s: 1}", "{e: 1, s: -1}", "{'m.x.y': 1}", "{'steps.0.x': 1}")) {
            indexed.createIndex(Document.parse(key));
        }
        indexed.createIndex(new Document("opt", 1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("opt", 1).append("opt2", -1), new IndexOptions().sparse(true));
        indexed.createIndex(new Document("code", 1), new IndexOptions().sparse(true).unique(true));
        var random = new Random(20220101);
        var documents = new ArrayList<Document>();
        for (int i = 0; i < DOCUMENTS; i++) {
            documents.add(RandomTown.aDocument(i, random));
        }
        plain.insertMany(documents);
        indexed.insertMany(documents);
        // some entries are made by updates, not by inserts
        for (int i = 0; i < DOCUMENTS; i += 5) {
            var changed = RandomTown.aDocument(i, random);
            plain.replaceOne(new Document("_id", changed.get("_id")), changed);
            indexed.replaceOne(new Document("_id", changed.get("_id")), changed);
        }
        for (int i = 3; i < DOCUMENTS; i += 11) {
            plain.deleteOne(new Document("_id", RandomTown.id(i)));
            indexed.deleteOne(new Document("_id", RandomTown.id(i)));
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWhatAScanFinds(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            Document query = RandomTown.aQuery(random);
            assertThat(ids(indexed.find(query).into(new ArrayList<>()))).as("%s", query.toJson())
                    .containsExactlyInAnyOrderElementsOf(ids(plain.find(query).into(new ArrayList<>())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void sortsAndLimitsLikeAScan(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Document query = RandomTown.aQuery(random);
            Document sort = RandomTown.anOrder(random);
            int skip = random.nextInt(3) * random.nextInt(10);
            int limit = random.nextInt(40);
            assertThat(ids(indexed.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>())))
                    .as("%s by %s skip %s limit %s", query.toJson(), sort.toJson(), skip, limit)
                    .isEqualTo(ids(plain.find(query).sort(sort).skip(skip).limit(limit).into(new ArrayList<>())));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{d: -1, _id: 1}", "{d: 1, _id: -1}", "{a: 1, _id: 1}", "{s: 1, _id: 1}",
            "{b: 1, a: 1, _id: 1}", "{_id: -1}"})
    void readsEverythingOnceInKeysetPages(String order) {
        Document sort = Document.parse(order);
        var expected = ids(plain.find(new Document("b", new Document("$in", List.of(1, 2))).append("s",
                new Document("$exists", true)).append("a", new Document("$type", "number"))).sort(sort)
                .into(new ArrayList<>()));
        var read = new ArrayList<Object>();
        Document last = null;
        do {
            Document query = new Document("b", new Document("$in", List.of(1, 2))).append("s",
                    new Document("$exists", true)).append("a", new Document("$type", "number"));
            if (last != null) {
                query.append("$or", after(last, sort));
            }
            var page = indexed.find(query).sort(sort).limit(17).into(new ArrayList<>());
            read.addAll(ids(page));
            last = page.isEmpty() ? null : page.getLast();
        } while (last != null);
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{_id: 'p7'}", "{_id: {$in: ['p7', 'p8']}}", "{_id: {$gt: 'p7'}}",
            "{_id: 'p7', version: 3}",
            "{a: 5}", "{a: {$in: [1, 2, 3]}}", "{a: {$gte: 1, $lt: 4}}", "{a: null}", "{b: 1, a: {$gt: 3}}", "{b: 1}",
            "{$and: [{b: 1}, {$and: [{d: {$gt: {$date: '2022-03-01T00:00:00Z'}}}]}]}", "{tags: 3}",
            "{tags: {$all: [1, 2]}}",
            "{tags: {$elemMatch: {$gt: 1, $lt: 3}}}", "{'steps.x': 4}", "{steps: {$elemMatch: {x: 4, y: 2}}}",
            "{'pending.entries.id': 'e7'}", "{'pending.entries.id': {$exists: true}, b: 2}", "{opt: {$exists: true}}",
            "{opt: 3}", "{opt: {$ne: null}}", "{code: 'c7'}", "{s: {$regex: '^ab'}}", "{s: /^李/}",
            "{$or: [{a: 1}, {'steps.x': 2}, {code: 'c9'}]}",
            "{state: 'X', b: 2, $or: [{d: {$lt: {$date: '2022-03-01T00:00:00Z'}}}, {d: {$date: '2022-03-01T00:00:00Z'}, _id: {$gt: 'p5'}}]}"})
    void answersWithoutAFullScan(String query) {
        store.store().forgetFullScans();
        Document filter = Document.parse(query);
        indexed.find(filter).into(new ArrayList<>());
        indexed.countDocuments(filter);
        indexed.distinct("b", filter, Integer.class).into(new ArrayList<>());
        indexed.updateOne(filter, new Document("$unset", new Document("nothing", 1)));
        indexed.findOneAndUpdate(filter, new Document("$unset", new Document("nothing", 1)));
        assertThat(store.store().fullScans()).isEmpty();
    }

    @Test
    void countsFullScansByShapeWithoutValues() {
        store.store().forgetFullScans();
        indexed.find(new Document("version", new Document("$gt", 3)).append("secret", "138")).into(new ArrayList<>());
        indexed.find().sort(new Document("version", -1)).limit(1).first();
        indexed.find().into(new ArrayList<>());
        assertThat(store.store().fullScans()).containsOnlyKeys(
                new QueryShape("town.indexed", "{version: {$gt: value}, secret: value}", "{}"),
                new QueryShape("town.indexed", "{}", "{\"version\" : -1}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{b: 1} by {d: -1}", "{b: 1} by {d: 1}", "{b: 1} by {d: -1, _id: 1}", "{} by {_id: -1}",
            "{} by {d: 1}", "{} by {d: -1, _id: 1}", "{b: {$in: [1, 2]}} by {d: -1, _id: 1}",
            "{b: 1, d: {$lt: 9}} by {d: -1}"})
    void sortsWithoutAFullScan(String question) {
        store.store().forgetFullScans();
        String[] parts = question.split(" by ");
        indexed.find(Document.parse(parts[0])).sort(Document.parse(parts[1])).limit(5).into(new ArrayList<>());
        assertThat(store.store().fullScans()).isEmpty();
    }

    private static List<Document> after(Document last, Document sort) {
        var alternatives = new ArrayList<Document>();
        var equal = new Document();
        sort.forEach((path, direction) -> {
            var alternative = new Document(equal).append(path,
                    new Document((Integer) direction > 0 ? "$gt" : "$lt", last.get(path)));
            alternatives.add(alternative);
            equal.append(path, last.get(path));
        });
        return alternatives;
    }

    private static List<Object> ids(Collection<Document> documents) {
        return documents.stream().map(document -> document.get("_id")).toList();
    }
}
