package silian.local.infrastructure;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;

/** The document store, listening where a MongoDB would. */
final class Store implements AutoCloseable {

    private final MongoServer server;
    private final int port;

    private Store(MongoServer server, int port) {
        this.server = server;
        this.port = port;
    }

    static Store open(Path file, int wish) {
        var port = Ports.claim("the document store", wish);
        var server = new MongoServer(new H2Backend(file.toString()));
        server.bind(Ports.loopback(port));
        return new Store(server, port);
    }

    String uri() {
        return "mongodb://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
