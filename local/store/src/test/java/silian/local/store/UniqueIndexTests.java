package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Collections;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.Updates;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniqueIndexTests {

    @TempDir
    Path folder;

    @Test
    void staysUniqueWhenOpenedAgain() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var people = store.collection("people");
            people.createIndex(new Document("phone", 1), new IndexOptions().unique(true).sparse(true));
            people.createIndex(new Document("employer", 1).append("number", -1), new IndexOptions().unique(true));
            people.insertOne(new Document("_id", 1).append("phone", "138").append("employer", "e").append("number", 1));
            people.insertOne(new Document("_id", 2).append("employer", "e").append("number", 2));
        }
        try (var store = StoreFixture.aStoreIn(folder)) {
            var people = store.collection("people");
            refuses(() -> people.insertOne(new Document("phone", "138").append("number", 3)));
            refuses(() -> people.insertOne(new Document("employer", "e").append("number", 2L)));
            refuses(() -> people.updateOne(new Document("_id", 2), Updates.set("phone", "138")));
            refuses(() -> people.replaceOne(new Document("_id", 2),
                    new Document("employer", "e").append("number", 1.0)));
            refuses(() -> people.insertOne(new Document("_id", 1L).append("number", 7)));
            people.insertOne(new Document("_id", 3).append("employer", "e").append("number", 3));
            people.updateOne(new Document("_id", 1), Updates.set("phone", "139"));
            people.insertOne(new Document("_id", 4).append("phone", "138").append("number", 1));
            assertThat(people.countDocuments()).isEqualTo(4);
        }
    }

    @Test
    void treatsMissingAsNullUnlessSparse() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var strict = store.collection("strict");
            strict.createIndex(new Document("code", 1), new IndexOptions().unique(true));
            strict.insertOne(new Document("_id", 1));
            refuses(() -> strict.insertOne(new Document("_id", 2).append("code", null)));
            var sparse = store.collection("sparse");
            sparse.createIndex(new Document("code", 1), new IndexOptions().unique(true).sparse(true));
            sparse.insertMany(List.of(new Document("_id", 1), new Document("_id", 2),
                    new Document("_id", 3).append("code", null)));
            refuses(() -> sparse.insertOne(new Document("_id", 4).append("code", null)));
        }
    }

    @Test
    void looksIntoArraysElementByElement() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var orders = store.collection("orders");
            orders.createIndex(new Document("lines.article", 1).append("lines.size", 1),
                    new IndexOptions().unique(true));
            orders.insertOne(anOrder(1, "a", "s", "b", "m"));
            orders.insertOne(anOrder(2, "a", "m", "b", "s"));
            refuses(() -> orders.insertOne(anOrder(3, "c", "s", "b", "m")));
            orders.insertOne(anOrder(4, "d", "s", "d", "s"));
        }
    }

    private static Document anOrder(int id, String article, String size, String otherArticle, String otherSize) {
        return new Document("_id", id).append("lines", List.of(new Document("article", article).append("size", size),
                new Document("article", otherArticle).append("size", otherSize)));
    }

    @Test
    void isNotMadeOverDuplicates() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var people = store.collection("people");
            people.insertMany(List.of(new Document("name", "Li"), new Document("name", "Li")));
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> people.createIndex(new Document("name", 1), new IndexOptions().unique(true)));
            people.insertOne(new Document("name", "Li"));
            people.createIndex(new Document("name", 1));
            assertThat(people.countDocuments(new Document("name", "Li"))).isEqualTo(3);
        }
    }

    @Test
    void admitsOneOfManyConcurrentInserts() throws Exception {
        try (var store = StoreFixture.aStoreIn(folder); var threads = Executors.newFixedThreadPool(8)) {
            var people = store.collection("people");
            people.createIndex(new Document("phone", 1), new IndexOptions().unique(true));
            for (int round = 0; round < 30; round++) {
                var phone = "138" + round;
                Callable<Boolean> insert = () -> inserts(people, phone);
                int winners = 0;
                for (var result : threads.invokeAll(Collections.nCopies(8, insert))) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
            assertThat(people.countDocuments()).isEqualTo(30);
        }
    }

    private static boolean inserts(MongoCollection<Document> people, String phone) {
        try {
            people.insertOne(new Document("phone", phone));
            return true;
        } catch (MongoWriteException e) {
            return false;
        }
    }

    @Test
    void tellsWhichOfManyWereInserted() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var numbers = store.collection("numbers");
            var documents = List.of(new Document("_id", 1), new Document("_id", 1), new Document("_id", 2));
            assertThatExceptionOfType(MongoBulkWriteException.class).isThrownBy(() -> numbers.insertMany(documents))
                    .satisfies(e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
            assertThatExceptionOfType(MongoBulkWriteException.class)
                    .isThrownBy(() -> numbers.insertMany(documents, new InsertManyOptions().ordered(false)))
                    .satisfies(e -> assertThat(e.getWriteResult().getInsertedCount()).isEqualTo(1));
            assertThat(numbers.find().map(number -> number.get("_id")).into(new ArrayList<>()))
                    .isEqualTo(Arrays.asList(1, 2));
        }
    }

    @Test
    void refusesParallelArrays() {
        try (var store = StoreFixture.aStoreIn(folder)) {
            var things = store.collection("things");
            things.createIndex(new Document("a", 1).append("b", 1));
            assertThatExceptionOfType(MongoWriteException.class)
                    .isThrownBy(() -> things.insertOne(new Document("a", List.of(1)).append("b", List.of(2))))
                    .satisfies(e -> assertThat(e.getCode()).isEqualTo(171));
            assertThatNoException().isThrownBy(() -> things.insertOne(new Document("a", List.of(1, 2)).append("b", 2)));
            assertThat(things.countDocuments()).isEqualTo(1);
        }
    }

    private static void refuses(ThrowingCallable write) {
        assertThatExceptionOfType(MongoWriteException.class).isThrownBy(write)
                .satisfies(e -> assertThat(e.getCode()).isEqualTo(11000));
    }
}
