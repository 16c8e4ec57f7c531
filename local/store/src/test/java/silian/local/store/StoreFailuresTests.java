package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

import com.mongodb.MongoException;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class StoreFailuresTests {

    @TempDir
    Path folder;

    @Test
    void namesATakenPortAndLeavesTheFileFree() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var address = new InetSocketAddress("127.0.0.1", other.getLocalPort());
            assertThatExceptionOfType(DocumentStoreException.PortTaken.class)
                    .isThrownBy(() -> DocumentStore.open(folder.resolve("store.mv"), address))
                    .withMessageContaining("Port " + other.getLocalPort());
        }
        StoreFixture.aStoreIn(folder).close();
    }

    @Test
    void namesAFileInUseByAnotherProcess() throws Exception {
        Path file = folder.resolve("store.mv");
        try (var other = KilledStore.start(file)) {
            assertThat(other.port()).isPositive();
            assertThatExceptionOfType(DocumentStoreException.FileInUse.class)
                    .isThrownBy(() -> DocumentStore.open(file, StoreFixture.ANY_PORT))
                    .withMessageContaining(file.toString());
        }
        DocumentStore.open(file, StoreFixture.ANY_PORT).close();
    }

    @Test
    void namesAFileThatIsNoStore() throws Exception {
        Path file = Files.writeString(folder.resolve("store.mv"), "not a store".repeat(2_000));
        assertThatExceptionOfType(DocumentStoreException.FileUnreadable.class)
                .isThrownBy(() -> DocumentStore.open(file, StoreFixture.ANY_PORT));
    }

    /** A limit on the size of files stands for the disk: the system refuses to let the file grow. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void acknowledgesNothingMoreOnAFullDiskAndKeepsTheRest() throws Exception {
        Path file = folder.resolve("store.mv");
        var acknowledged = new ArrayList<Integer>();
        try (var store = KilledStore.start(file, "sh", "-c", "ulimit -f 2000; exec \"$@\"", "sh");
                var client = StoreFixture.aClientOf(store.port())) {
            var things = client.getDatabase("town").getCollection("things");
            assertThatThrownBy(() -> {
                for (int i = 0; i < 10_000; i++) {
                    things.insertOne(new Document("_id", i).append("text", "x".repeat(2_000)));
                    acknowledged.add(i);
                }
            }).isInstanceOf(MongoException.class).hasMessageContaining("disk of the store file is full");
            assertThatThrownBy(() -> things.insertOne(new Document("_id", -1)))
                    .hasMessageContaining("disk of the store file is full");
        }
        try (var store = StoreFixture.aStoreIn(folder)) {
            assertThat(acknowledged).isNotEmpty();
            assertThat(store.collection("things").find().map(thing -> thing.getInteger("_id")).into(new ArrayList<>()))
                    .containsAll(acknowledged)
                    .doesNotContain(-1);
        }
    }

    @Test
    void refusesADocumentThatOutgrowsTheLimitAndKeepsTheOldOne() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var things = store.collection("things");
            things.createIndex(new Document("name", 1));
            var half = "x".repeat(9_000_000);
            things.insertOne(new Document("_id", 1).append("name", "old").append("one", half));
            assertThatExceptionOfType(MongoException.class)
                    .isThrownBy(() -> things.updateOne(new Document("_id", 1),
                            new Document("$set", new Document("two", half).append("name", "new"))))
                    .withMessageContaining("larger than");
            assertThat(things.countDocuments(new Document("name", "old"))).isEqualTo(1);
            assertThat(things.countDocuments(new Document("name", "new"))).isZero();
        }
    }
}
