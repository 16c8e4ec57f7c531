package silian.local.infrastructure;

import java.nio.file.Path;
import java.util.Optional;
import silian.local.store.DocumentStore;
import silian.local.store.DocumentStoreException;

/** The document store, listening where a MongoDB would. */
final class Store implements AutoCloseable {

    private final DocumentStore store;

    private Store(DocumentStore store) {
        this.store = store;
    }

    static Store open(Path file, int wish) {
        var port = Ports.claim("the document store", wish);
        try {
            return new Store(DocumentStore.open(file, Ports.loopback(port)));
        } catch (DocumentStoreException e) {
            throw new InfrastructureFailure("the document store does not start: " + e.getMessage(), e);
        }
    }

    String uri() {
        return "mongodb://127.0.0.1:" + store.port();
    }

    /** Why it refuses to write, if it does. */
    Optional<String> failure() {
        return store.failure().map(Throwable::getMessage);
    }

    @Override
    public void close() {
        store.close();
    }
}
