package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareAndSetTests {

    private static final int THREADS = 8;
    private static final int ROUNDS = 60;

    @TempDir
    static Path folder;
    private static StoreFixture store;
    private static ExecutorService threads;

    @BeforeAll
    static void open() {
        store = StoreFixture.aStoreIn(folder);
        threads = Executors.newFixedThreadPool(THREADS);
    }

    @AfterAll
    static void close() {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void letsOneReplacementOfAVersionWin() throws Exception {
        var hires = anAggregate("replaced");
        expectOneWinnerEachRound(hires, version -> hires.replaceOne(of(version),
                new Document("_id", "h").append("version", version + 1)).getModifiedCount());
    }

    @Test
    void letsOneUpdateOfAVersionWin() throws Exception {
        var hires = anAggregate("updated");
        expectOneWinnerEachRound(hires,
                version -> hires.updateOne(of(version), Updates.inc("version", 1L)).getModifiedCount());
    }

    @Test
    void letsOneFindAndModifyOfAVersionWin() throws Exception {
        var hires = anAggregate("modified");
        expectOneWinnerEachRound(hires,
                version -> hires.findOneAndUpdate(of(version), Updates.inc("version", 1L)) == null ? 0L : 1L);
    }

    @Test
    void losesNoIncrement() throws Exception {
        var counters = anAggregate("counted");
        Callable<Long> increments = () -> {
            for (int i = 0; i < 50; i++) {
                counters.updateOne(Filters.eq("h"), Updates.inc("version", 1L));
            }
            return 0L;
        };
        for (var result : threads.invokeAll(Collections.nCopies(THREADS, increments))) {
            result.get();
        }
        assertThat(counters.find().first()).containsEntry("version", THREADS * 50L);
    }

    @Test
    void handsEachTaskToOneWorker() throws Exception {
        var tasks = store.collection("tasks");
        tasks.createIndex(new Document("taken", 1).append("number", 1));
        for (int i = 0; i < 200; i++) {
            tasks.insertOne(new Document("_id", i).append("taken", false).append("number", i));
        }
        Callable<Integer> worker = () -> {
            int taken = 0;
            while (tasks.findOneAndUpdate(Filters.eq("taken", false), Updates.set("taken", true),
                    new FindOneAndUpdateOptions().sort(Sorts.ascending("number"))) != null) {
                taken++;
            }
            return taken;
        };
        int taken = 0;
        for (var result : threads.invokeAll(Collections.nCopies(THREADS, worker))) {
            taken += result.get();
        }
        assertThat(taken).isEqualTo(200);
    }

    private static MongoCollection<Document> anAggregate(String collection) {
        var aggregates = store.collection(collection);
        aggregates.insertOne(new Document("_id", "h").append("version", 0L));
        return aggregates;
    }

    private static Bson of(long version) {
        return Filters.and(Filters.eq("h"), Filters.eq("version", version));
    }

    private static void expectOneWinnerEachRound(MongoCollection<Document> aggregates, Attempt attempt)
            throws Exception {
        for (long round = 0; round < ROUNDS; round++) {
            long version = round;
            var together = new CyclicBarrier(THREADS);
            Callable<Long> contender = () -> {
                together.await();
                return attempt.change(version);
            };
            long winners = 0;
            for (var result : threads.invokeAll(Collections.nCopies(THREADS, contender))) {
                winners += result.get();
            }
            assertThat(winners).isEqualTo(1);
        }
        assertThat(aggregates.find().first()).containsEntry("version", (long) ROUNDS);
    }

    private interface Attempt {
        long change(long version);
    }
}
