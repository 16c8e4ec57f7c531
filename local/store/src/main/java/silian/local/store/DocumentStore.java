package silian.local.store;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A MongoDB-compatible server in this process, on one file. It is for development and tests: one node, no
 * transactions, no replication, and no protection against the death of the machine. What it acknowledges survives the
 * death of the process; what it does not support it refuses with a MongoDB error.
 */
public final class DocumentStore implements AutoCloseable {

    private final StoreFile file;
    private final FullScans fullScans;
    private final StoreBackend backend;
    private final StoreServer server;

    private DocumentStore(Path path, InetSocketAddress address) {
        file = new StoreFile(path);
        fullScans = new FullScans();
        try {
            backend = new StoreBackend(file, fullScans);
            server = new StoreServer(backend, address);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * Opens the file, which is made if there is none (its folder must exist), and starts to answer.
     *
     * @param address where to listen; port 0 takes any free one
     * @throws DocumentStoreException if the port is taken, the disk is full, the file is in use or is not a store
     */
    public static DocumentStore open(Path file, InetSocketAddress address) {
        return new DocumentStore(file, address);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Why it refuses all writes, if it does; only a restart helps, after the reason is gone. */
    public Optional<DocumentStoreException> failure() {
        return Optional.ofNullable(file.commits().failure()).map(DocumentStoreException::of);
    }

    /**
     * How often queries had to look at every document, because no index fits their conditions or their order, since
     * the start or the last {@link #forgetFullScans}.
     */
    public Map<QueryShape, Long> fullScans() {
        return fullScans.all();
    }

    /** Starts the counters of {@link #fullScans} anew. */
    public void forgetFullScans() {
        fullScans.clear();
    }

    /** Answers the running requests, then closes connections and file. */
    @Override
    public void close() {
        server.close();
        backend.close();
    }
}
