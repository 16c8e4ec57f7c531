package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Field;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTests {

    @TempDir
    Path folder;
    private StoreFixture store;
    private MongoCollection<Document> things;

    @BeforeEach
    void open() {
        store = StoreFixture.aStoreIn(folder);
        things = store.collection("things");
        things.createIndex(new Document("group", 1));
        var documents = new ArrayList<Document>();
        for (int i = 0; i < 10_000; i++) {
            documents.add(
                    new Document("_id", i).append("group", i % 100).append("moved", 0).append("text", "text " + i));
        }
        things.insertMany(documents);
        store.store().forgetFullScans();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void lettingOthersWriteDuringASlowScan() throws Exception {
        var done = new AtomicBoolean();
        var scan = new Thread(() -> {
            things.find(Filters.regex("text", "(x+x+)+y|9999$")).into(new ArrayList<>());
            things.find(Filters.expr(new Document("$eq", List.of("$text", "none")))).into(new ArrayList<>());
            done.set(true);
        });
        scan.start();
        int writes = 0;
        while (!done.get()) {
            things.updateOne(Filters.eq(writes % 10_000), Updates.inc("moved", 1));
            writes++;
        }
        scan.join();
        assertThat(writes).isGreaterThan(10);
    }

    /** Whatever moves between groups while it is read, each document is in exactly one of them. */
    @Test
    void seesEachDocumentOnceWhileItsKeyChanges() throws Exception {
        var stop = new AtomicBoolean();
        var failure = new AtomicReference<Exception>();
        var writer = new Thread(() -> {
            try {
                for (int i = 0; !stop.get(); i = (i + 1) % 200) {
                    things.updateOne(Filters.eq(i), Updates.set("group", i % 2 == 0 ? 1_000 - i : i));
                    things.updateOne(Filters.eq(i), Updates.set("group", i % 100));
                }
            } catch (RuntimeException e) {
                failure.set(e);
            }
        });
        writer.start();
        for (int i = 0; i < 40; i++) {
            var ids = things.find(Filters.gte("group", 0)).map(thing -> thing.getInteger("_id"))
                    .into(new ArrayList<>());
            assertThat(ids).hasSize(10_000).doesNotHaveDuplicates();
        }
        stop.set(true);
        writer.join();
        assertThat(failure.get()).isNull();
        assertThat(store.store().fullScans()).isEmpty();
    }

    @Test
    void findsEverythingWhileIndexesComeAndGo() throws Exception {
        var stop = new AtomicBoolean();
        var failure = new AtomicReference<Throwable>();
        var reader = new Thread(() -> {
            try {
                while (!stop.get()) {
                    assertThat(things.find(Filters.eq("group", 42)).into(new ArrayList<>())).hasSize(100);
                }
            } catch (RuntimeException | AssertionError e) {
                failure.set(e);
            }
        });
        reader.start();
        for (int i = 0; i < 15; i++) {
            things.dropIndex("group_1");
            things.createIndex(new Document("group", 1));
        }
        stop.set(true);
        reader.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void usesIndexesForThePipelineThatStartsWithAMatch() {
        var sums = things.aggregate(List.of(Aggregates.match(Filters.in("group", 3, 4)),
                Aggregates.group("$group", Accumulators.sum("count", 1), Accumulators.max("last", "$_id")),
                Aggregates.sort(Sorts.ascending("_id")))).into(new ArrayList<>());
        assertThat(sums).containsExactly(new Document("_id", 3).append("count", 100).append("last", 9_903),
                new Document("_id", 4).append("count", 100).append("last", 9_904));
        var joined = things.aggregate(List.of(Aggregates.match(Filters.eq("_id", 7)),
                Aggregates.lookup("things", "group", "group", "all"))).first();
        assertThat(joined.getList("all", Document.class)).hasSize(100);
        assertThat(things.countDocuments(Filters.eq("group", 5))).isEqualTo(100);
        assertThat(store.store().fullScans()).isEmpty();
    }

    @Test
    void limitsAPipelineRightBehindItsMatchAndNowhereElse() {
        var matched = Aggregates.match(Filters.gte("group", 90));
        var last = Aggregates.sort(Sorts.descending("_id"));

        assertThat(things.countDocuments(Filters.gte("group", 90), new CountOptions().limit(500))).isEqualTo(500);
        assertThat(things.countDocuments(Filters.gte("group", 90), new CountOptions().skip(990).limit(500)))
                .isEqualTo(10);
        assertThat(things.aggregate(List.of(matched, Aggregates.limit(3), last)).into(new ArrayList<>())).hasSize(3);
        assertThat(things.aggregate(List.of(matched, last, Aggregates.limit(1))).first()).containsEntry("_id", 9_999);
    }

    @Test
    void givesEveryReaderItsOwnCopy() {
        things.aggregate(List.of(Aggregates.match(Filters.eq(1)), Aggregates.addFields(
                new Field<>("text", "changed")), Aggregates.unset("group"))).first();
        assertThat(things.find(Filters.eq(1)).first()).containsEntry("text", "text 1").containsEntry("group", 1);
    }

    @Test
    void projectsSkipsAndCounts() {
        assertThat(things.find(Filters.eq("group", 7)).sort(Sorts.descending("_id")).skip(98).limit(5)
                .projection(new Document("group", 1)).into(new ArrayList<>()))
                .containsExactly(new Document("_id", 107).append("group", 7),
                        new Document("_id", 7).append("group", 7));
        assertThat(things.estimatedDocumentCount()).isEqualTo(10_000);
        assertThat(things.distinct("group", Filters.lt("group", 3), Integer.class).into(new ArrayList<>()))
                .containsExactly(0, 1, 2);
        assertThat(things.deleteMany(Filters.eq("group", 7)).getDeletedCount()).isEqualTo(100);
        assertThat(things.updateMany(Filters.eq("group", 8), Updates.set("group", 7)).getModifiedCount())
                .isEqualTo(100);
        assertThat(things.countDocuments(Filters.eq("group", 7))).isEqualTo(100);
    }

    @Test
    void upsertsOnceAndReturnsWhatWasThere() {
        var options = new FindOneAndUpdateOptions().upsert(true)
                .returnDocument(ReturnDocument.AFTER);
        assertThat(things.findOneAndUpdate(Filters.eq(-1), Updates.inc("count", 1), options))
                .isEqualTo(new Document("_id", -1).append("count", 1));
        assertThat(things.findOneAndUpdate(Filters.eq(-1), Updates.inc("count", 1), options)).containsEntry("count", 2);
        assertThat(things.findOneAndDelete(Filters.eq(-1))).containsEntry("count", 2);
        assertThat(things.findOneAndDelete(Filters.eq(-1))).isNull();
        assertThat(things.find(Filters.eq(-1)).first()).isNull();
    }
}
