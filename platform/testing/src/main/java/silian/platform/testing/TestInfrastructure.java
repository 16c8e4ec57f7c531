package silian.platform.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import silian.local.infrastructure.LocalInfrastructure;
import silian.local.infrastructure.LocalInfrastructure.Part;

/**
 * The broker and the store of this test JVM, as {@link WithInfrastructure} and {@link WithSharedInfrastructure} prepare
 * them.
 */
public final class TestInfrastructure {

    /** What broker and store say at length while they start, and nobody reads in a test. */
    private static final List<String> TALKATIVE = List.of("kafka", "org.apache.kafka", "state.change.logger",
            "de.bwaldvogel.mongo", "org.mongodb.driver");

    private static final class Running {
        static final TestInfrastructure INSTANCE = new TestInfrastructure();
    }

    private final String mongoUri;
    private final String kafkaBootstrap;
    private final boolean ownBroker;
    private final List<Runnable> closings = new ArrayList<>();
    private @Nullable Class<?> preparedFor;
    private String database = "";

    private TestInfrastructure() {
        TALKATIVE.forEach(TestInfrastructure::silence);
        var realStore = environment("SILIAN_MONGODB_URI");
        var realBroker = environment("SILIAN_KAFKA_BOOTSTRAP");
        var parts = EnumSet.noneOf(Part.class);
        realStore.ifPresentOrElse(uri -> {}, () -> parts.add(Part.STORE));
        realBroker.ifPresentOrElse(bootstrap -> {}, () -> parts.add(Part.BROKER));
        var directory = temporaryDirectory();
        var infrastructure = LocalInfrastructure.start(directory, 0, 0, parts);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            infrastructure.close();
            delete(directory);
        }, "stop test infrastructure"));
        mongoUri = realStore.orElseGet(infrastructure::mongoUri);
        kafkaBootstrap = realBroker.orElseGet(infrastructure::kafkaBootstrap);
        ownBroker = realBroker.isEmpty();
    }

    /** The infrastructure of this JVM, started on first use. */
    public static TestInfrastructure running() {
        return Running.INSTANCE;
    }

    /** Connection string of the store without a database. */
    public String mongoUri() {
        return mongoUri;
    }

    /** Where Kafka clients begin. */
    public String kafkaBootstrap() {
        return kafkaBootstrap;
    }

    /** The database of the test class that runs; empty when its first test begins, or that of the first who shares. */
    public String database() {
        return database;
    }

    /**
     * Makes everything ready for a test class or for the classes that share an annotation; for the same owner again it
     * only repeats the system properties.
     */
    static void preparedFor(Class<?> owner) {
        running().prepare(owner);
    }

    /** Remembers what has to be done before everything is made ready for another owner. */
    synchronized void atTheEnd(Runnable closing) {
        closings.add(closing);
    }

    private synchronized void prepare(Class<?> owner) {
        if (!owner.equals(preparedFor)) {
            closings.forEach(Runnable::run);
            closings.clear();
            preparedFor = owner;
            database = "test-" + UUID.randomUUID().toString().substring(0, 13);
            if (ownBroker) {
                BrokerTopics.deleteAll(kafkaBootstrap);
            }
        }
        System.setProperty("silian.mongodb.uri", mongoUri);
        System.setProperty("silian.mongodb.database", database);
        System.setProperty("silian.kafka.bootstrap", kafkaBootstrap);
        System.setProperty("eureka.client.enabled", "false");
        TestKeys.directory();
    }

    private static void silence(String logger) {
        System.setProperty("logging.level." + logger, "error");
        if (LoggerFactory.getLogger(logger) instanceof Logger logback) {
            logback.setLevel(Level.ERROR);
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("silian-test");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary directory for broker and store", e);
        }
    }

    private static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }
}
