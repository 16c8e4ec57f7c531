package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.IntStream;

import com.mongodb.client.model.Updates;
import org.bson.Document;
import org.h2.mvstore.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTests {

    @TempDir
    Path folder;

    @Test
    void showsReadersTheLastCommitOnly() {
        try (var file = new StoreFile(folder.resolve("store.mv"))) {
            var table = file.openDocuments("documents.town.things");
            put(file, table, 1, "one");
            file.commits().await();
            put(file, table, 1, "two");
            put(file, table, 2, "new");
            try (var committed = file.committed(); var latest = file.latest()) {
                assertThat(committed.get(table, key(1))).isEqualTo("one".getBytes());
                assertThat(committed.get(table, key(2))).isNull();
                assertThat(latest.get(table, key(1))).isEqualTo("two".getBytes());
            }
            file.commits().await();
            try (var committed = file.committed()) {
                assertThat(committed.get(table, key(1))).isEqualTo("two".getBytes());
            }
        }
    }

    @Test
    void letsASlowReaderFinishWhileTheFileIsRewritten() {
        try (var file = new StoreFile(folder.resolve("store.mv"))) {
            var table = file.openDocuments("documents.town.things");
            IntStream.range(0, 5_000).forEach(i -> put(file, table, i, "first"));
            file.commits().await();
            try (var view = file.committed()) {
                var cursor = new Cursor<>(Objects.requireNonNull(view.root(table)), null, null);
                int read = 0;
                while (cursor.hasNext()) {
                    cursor.next();
                    assertThat(cursor.getValue()).isEqualTo("first".getBytes());
                    if (read++ % 50 == 0) {
                        int from = read;
                        IntStream.range(0, 300)
                                .forEach(i -> put(file, table, (from * 31 + i * 17) % 5_000, "later" + from));
                        file.commits().await();
                    }
                }
                assertThat(read).isEqualTo(5_000);
            }
        }
    }

    @Test
    void reusesTheSpaceOfOldVersions() throws Exception {
        Path path = folder.resolve("store.mv");
        try (var store = StoreFixture.aStoreIn(folder)) {
            var things = store.collection("things");
            things.createIndex(new Document("count", 1));
            var documents = new ArrayList<Document>();
            for (int i = 0; i < 1_000; i++) {
                documents.add(new Document("_id", i).append("count", 0).append("text", "x".repeat(1_000)));
            }
            things.insertMany(documents);
            var random = new Random(3);
            for (int i = 1; i <= 6_000; i++) {
                things.updateOne(new Document("_id", random.nextInt(1_000)), Updates.set("count", i));
                if (i % 1_000 == 0) {
                    assertThat(Files.size(path)).as("after %s updates", i).isLessThan(8 << 20);
                }
            }
        }
        assertThat(Files.size(path)).isLessThan(8 << 20);
    }

    private static void put(StoreFile file, Table<byte[]> table, int number, String value) {
        file.commits().enter();
        table.map().put(key(number), value.getBytes());
        file.commits().exit();
    }

    private static byte[] key(int number) {
        return KeyEncoder.encode(number);
    }
}
