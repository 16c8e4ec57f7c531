package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentStoreTests {

    @TempDir
    Path folder;

    @Test
    void keepsDocumentsAndIndexesWhenOpenedAgain() {
        try (var store = open(); var client = client(store)) {
            var people = client.getDatabase("town").getCollection("people");
            people.createIndex(Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));
            people.createIndex(Indexes.ascending("name"));
            people.insertOne(new Document("_id", 1).append("name", "Li").append("phone", "138"));
            people.insertOne(new Document("_id", 2).append("name", "Wu"));
            people.insertOne(new Document("_id", 3).append("name", "Li"));
        }
        try (var store = open(); var client = client(store)) {
            var people = client.getDatabase("town").getCollection("people");
            assertThat(people.find(Filters.eq("name", "Li")).map(found -> found.get("_id"))
                    .into(new ArrayList<>())).isEqualTo(List.of(1, 3));
            assertThatThrownBy(() -> people.insertOne(new Document("_id", 4).append("phone", "138")))
                    .isInstanceOfSatisfying(MongoWriteException.class,
                            e -> assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY));
            assertThat(people.countDocuments()).isEqualTo(3);
            assertThat(people.listIndexes()).extracting(index -> index.getString("name"))
                    .containsExactlyInAnyOrder("_id_", "phone_1", "name_1");
            assertThat(store.fullScans()).isEmpty();
            people.find(Filters.eq("unknown", 1)).first();
            assertThat(store.fullScans()).containsExactly(
                    Map.entry(new QueryShape("town.people", "{unknown: value}", "{}"), 1L));
        }
    }

    private DocumentStore open() {
        return DocumentStore.open(folder.resolve("store.mv"), new InetSocketAddress("127.0.0.1", 0));
    }

    private static MongoClient client(DocumentStore store) {
        return MongoClients.create("mongodb://127.0.0.1:" + store.port());
    }
}
