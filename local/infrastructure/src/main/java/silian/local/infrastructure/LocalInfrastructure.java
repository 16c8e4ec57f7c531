package silian.local.infrastructure;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a local run needs and a server room would provide: a message broker (Apache Kafka itself) and a document store
 * that answers like a MongoDB. Both listen on loopback only, keep their data in one directory and survive being
 * killed.
 */
public final class LocalInfrastructure implements AutoCloseable {

    /** What can be left out because a real server stands in for it. */
    public enum Part {
        STORE, BROKER
    }

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable Store store;
    private @Nullable Broker broker;

    private LocalInfrastructure() {}

    /**
     * Starts both parts and returns when both answer.
     *
     * @param dataDirectory made if absent; one process at a time
     * @param mongoPort port of the document store, 0 for any free one
     * @param kafkaPort port of the broker, 0 for any free one
     * @throws InfrastructureFailure with one line that says what is in the way
     */
    public static LocalInfrastructure start(Path dataDirectory, int mongoPort, int kafkaPort) {
        return start(dataDirectory, mongoPort, kafkaPort, EnumSet.allOf(Part.class));
    }

    /** Starts only the given parts; see {@link #start(Path, int, int)}. */
    public static LocalInfrastructure start(Path dataDirectory, int mongoPort, int kafkaPort, Set<Part> parts) {
        return start(dataDirectory, mongoPort, kafkaPort, 0, parts);
    }

    /**
     * Starts only the given parts; see {@link #start(Path, int, int)}.
     *
     * @param kafkaAdvertisedPort port that the broker tells its clients, 0 for its own
     */
    public static LocalInfrastructure start(Path dataDirectory, int mongoPort, int kafkaPort, int kafkaAdvertisedPort,
            Set<Part> parts) {
        var infrastructure = new LocalInfrastructure();
        try {
            infrastructure.open(dataDirectory.toAbsolutePath().normalize(), mongoPort, kafkaPort, kafkaAdvertisedPort,
                    parts);
            return infrastructure;
        } catch (RuntimeException | Error e) {
            infrastructure.close();
            throw e;
        }
    }

    /** Connection string of the store without a database, such as {@code mongodb://127.0.0.1:27117}. */
    public String mongoUri() {
        if (store == null) {
            throw new IllegalStateException("the document store was left out");
        }
        return store.uri();
    }

    /** Where Kafka clients begin, such as {@code 127.0.0.1:29092}. */
    public String kafkaBootstrap() {
        if (broker == null) {
            throw new IllegalStateException("the broker was left out");
        }
        return broker.bootstrap();
    }

    /** What went wrong since the start, such as a full disk; only a restart helps, after the reason is gone. */
    public Optional<String> failure() {
        return store == null ? Optional.empty() : store.failure();
    }

    /** Stops what was started, latest first; the data stays. */
    @Override
    public void close() {
        RuntimeException failure = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failure = failure == null ? new IllegalStateException("does not close", e) : failure;
                failure.addSuppressed(e);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Runs until the process is told to stop; see {@link Settings} for what the environment may say. */
    public static void main(String[] arguments) {
        InfrastructureProcess.run(System.getenv());
    }

    private void open(Path path, int mongoPort, int kafkaPort, int kafkaAdvertisedPort, Set<Part> parts) {
        var directory = DataDirectory.claim(path);
        open.push(directory);
        if (parts.contains(Part.STORE)) {
            store = Store.open(directory.resolve("store.db"), mongoPort);
            open.push(store);
        }
        if (parts.contains(Part.BROKER)) {
            broker = Broker.start(directory.resolve("broker"), kafkaPort, kafkaAdvertisedPort);
            open.push(broker);
        }
    }
}
