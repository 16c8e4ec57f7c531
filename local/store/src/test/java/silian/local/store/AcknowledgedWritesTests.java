package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes are killed with SIGKILL while eight threads write; what they acknowledged is recorded outside. */
class AcknowledgedWritesTests {

    private static final int ROUNDS = 10;
    private static final int WRITERS = 8;
    private static final int WRITES_PER_ROUND = 600;

    @TempDir
    Path folder;

    private final Map<String, Integer> inserted = new ConcurrentHashMap<>();
    private final Map<String, Long> updated = new ConcurrentHashMap<>();
    private final Map<String, Long> attempted = new ConcurrentHashMap<>();
    private final AtomicLong acknowledged = new AtomicLong();

    @Test
    void survivesTenKillsUnderEightWritersWithoutLosingOne() throws Exception {
        var random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            long goal = acknowledged.get() + WRITES_PER_ROUND + random.nextInt(WRITES_PER_ROUND);
            int thisRound = round;
            try (var store = KilledStore.start(folder.resolve("store.mv"))) {
                List<Thread> writers;
                try (var client = StoreFixture.aClientOf(store.port())) {
                    var things = client.getDatabase("town").getCollection("things");
                    verify(things);
                    createIndexes(things);
                    writers = IntStream.range(0, WRITERS)
                            .mapToObj(writer -> Thread.ofPlatform().start(() -> write(things, thisRound, writer)))
                            .toList();
                    await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(5))
                            .until(() -> acknowledged.get() >= goal);
                    store.close();
                    for (Thread writer : writers) {
                        writer.join();
                    }
                }
            }
        }
        try (var store = StoreFixture.aStoreIn(folder)) {
            verify(store.collection("things"));
            assertThat(acknowledged.get()).isGreaterThan(ROUNDS * WRITES_PER_ROUND);
        }
    }

    private static void createIndexes(MongoCollection<Document> things) {
        things.createIndex(new Document("number", 1));
        things.createIndex(new Document("writer", 1).append("number", -1));
        things.createIndex(new Document("tags", 1));
        things.createIndex(new Document("code", 1), new IndexOptions().unique(true).sparse(true));
    }

    private void write(MongoCollection<Document> things, int round, int writer) {
        var random = new Random(round * 100L + writer);
        var own = new ArrayList<String>();
        try {
            for (int i = 0;; i++) {
                if (own.isEmpty() || random.nextBoolean()) {
                    String id = round + "-" + writer + "-" + i;
                    things.insertOne(new Document("_id", id).append("writer", writer)
                            .append("number", i)
                            .append("code", "c" + id)
                            .append("tags", List.of("a" + i % 7, "b" + writer))
                            .append("count", 0L));
                    inserted.put(id, i);
                    own.add(id);
                } else {
                    String id = own.get(random.nextInt(own.size()));
                    long count = updated.getOrDefault(id, 0L) + 1;
                    attempted.put(id, count);
                    things.updateOne(new Document("_id", id), new Document("$set",
                            new Document("count", count).append("number", i).append("tags", List.of("a" + count % 7))));
                    updated.put(id, count);
                }
                acknowledged.incrementAndGet();
            }
        } catch (MongoException e) {
            // the store was killed
        }
    }

    /** Nothing acknowledged is missing, and every index holds exactly what the documents hold. */
    private void verify(MongoCollection<Document> things) {
        var byId = new HashMap<String, Document>();
        var byNumber = new HashMap<Integer, List<String>>();
        var byTag = new HashMap<String, List<String>>();
        for (Document thing : things.find()) {
            String id = thing.getString("_id");
            byId.put(id, thing);
            byNumber.computeIfAbsent(thing.getInteger("number"), _ -> new ArrayList<>()).add(id);
            thing.getList("tags", String.class)
                    .forEach(tag -> byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(id));
        }
        assertThat(byId.keySet()).containsAll(inserted.keySet());
        updated.forEach((id, count) -> assertThat(byId.get(id).getLong("count")).as(id)
                .isBetween(count, attempted.get(id)));
        byNumber.forEach((number, ids) -> assertThat(ids(things, new Document("number", number)))
                .containsExactlyInAnyOrderElementsOf(ids));
        byTag.forEach((tag, ids) -> assertThat(ids(things, new Document("tags", tag)))
                .containsExactlyInAnyOrderElementsOf(ids));
        for (int writer = 0; writer < WRITERS; writer++) {
            int wanted = writer;
            assertThat(ids(things, new Document("writer", writer))).hasSize(
                    (int) byId.values().stream().filter(thing -> thing.getInteger("writer") == wanted).count());
        }
        byId.keySet().stream().limit(50)
                .forEach(id -> assertThat(ids(things, new Document("code", "c" + id))).containsExactly(id));
    }

    private static List<String> ids(MongoCollection<Document> things, Document query) {
        return things.find(query).map(thing -> thing.getString("_id")).into(new ArrayList<>());
    }
}
