package silian.local.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** An open store with a client. */
record StoreFixture(DocumentStore store, MongoClient client) implements AutoCloseable {

    static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

    static StoreFixture aStoreIn(Path folder) {
        var store = DocumentStore.open(folder.resolve("store.mv"), ANY_PORT);
        return new StoreFixture(store, aClientOf(store.port()));
    }

    static MongoClient aClientOf(int port) {
        return MongoClients.create("mongodb://127.0.0.1:" + port + "/?serverSelectionTimeoutMS=5000");
    }

    MongoCollection<Document> collection(String name) {
        return client.getDatabase("town").getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
