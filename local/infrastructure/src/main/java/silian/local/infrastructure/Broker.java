package silian.local.infrastructure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Apache Kafka of one node that is its own controller (KRaft), sized for a laptop. */
final class Broker implements AutoCloseable {

    private static final int NODE = 1;
    private static final int MEBIBYTE = 1024 * 1024;

    private final KafkaRaftServer server;
    private final int port;

    private Broker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** @param advertised port that clients are told, 0 for the broker's own */
    static Broker start(Path directory, int wish, int advertised) {
        var port = Ports.claim("the message broker", wish);
        format(directory);
        var settings = new Properties();
        settings.putAll(settings(directory, port, advertised == 0 ? port : advertised,
                Ports.claim("the broker's controller", 0)));
        var server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException | Error e) {
            server.shutdown();
            throw new InfrastructureFailure("the message broker does not start in " + directory + ": " + root(e), e);
        }
        return new Broker(server, port);
    }

    String bootstrap() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (var silent = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(directory);
            new Formatter().setPrintStream(silent).setNodeId(NODE).setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(directory.toString()).setMetadataLogDirectory(directory.toString())
                    .setControllerListenerName("CONTROLLER").setHasDynamicQuorum(false).run();
        } catch (IOException e) {
            throw new InfrastructureFailure("the broker's files cannot be written in " + directory + ": " + e, e);
        } catch (Exception e) {
            throw new InfrastructureFailure("the broker's files cannot be laid out in " + directory + ": " + e, e);
        }
    }

    private static Map<String, String> settings(Path directory, int port, int advertised, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE)),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", "CLIENT"),
                Map.entry("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "CLIENT://127.0.0.1:" + advertised),
                Map.entry("log.dirs", directory.toString()),
                // the defaults let a killed broker wait 9 s for its own earlier session to expire
                Map.entry("broker.session.timeout.ms", "1500"),
                Map.entry("broker.heartbeat.interval.ms", "400"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // the defaults reserve gigabytes on disk and 128 MB of memory
                Map.entry("num.partitions", "4"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("offsets.topic.segment.bytes", String.valueOf(4 * MEBIBYTE)),
                Map.entry("transaction.state.log.num.partitions", "2"),
                Map.entry("transaction.state.log.segment.bytes", String.valueOf(MEBIBYTE)),
                Map.entry("log.segment.bytes", String.valueOf(8 * MEBIBYTE)),
                Map.entry("log.index.size.max.bytes", String.valueOf(MEBIBYTE / 4)),
                Map.entry("metadata.log.segment.bytes", String.valueOf(8 * MEBIBYTE)),
                Map.entry("log.cleaner.dedupe.buffer.size", String.valueOf(2 * MEBIBYTE)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"));
    }

    private static String root(Throwable e) {
        var cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
