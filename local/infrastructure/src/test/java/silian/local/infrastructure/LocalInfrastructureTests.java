package silian.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClients;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LocalInfrastructureTests {

    @TempDir
    Path directory;

    @Test
    void keepsDocumentsAndMessagesWhenKilled() throws Exception {
        try (var killed = new ChildProcess(directory)) {
            killed.awaitReady();
            write(killed.mongoPort(), killed.kafkaPort(), "before");
            killed.kill();
        }
        try (var infrastructure = LocalInfrastructure.start(directory, 0, 0)) {
            var mongoPort = Integer.parseInt(infrastructure.mongoUri().replaceAll(".*:", ""));
            var kafkaPort = Integer.parseInt(infrastructure.kafkaBootstrap().replaceAll(".*:", ""));
            write(mongoPort, kafkaPort, "after");

            assertThat(documents(mongoPort)).containsExactlyInAnyOrder("before", "after");
            assertThat(messages(kafkaPort, 2)).containsExactlyInAnyOrder("before", "after");
        }
        assertThat(sizeOf(directory)).isLessThan(200L * 1024 * 1024);
    }

    @Test
    void leavesOutWhatARealServerProvides() {
        try (var infrastructure = LocalInfrastructure.start(directory, 0, 0,
                EnumSet.of(LocalInfrastructure.Part.STORE))) {
            assertThat(infrastructure.mongoUri()).startsWith("mongodb://127.0.0.1:");
            assertThatThrownBy(infrastructure::kafkaBootstrap).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void sendsItsClientsToWhatStandsBeforeTheBroker() throws Exception {
        try (var between = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var infrastructure = LocalInfrastructure.start(directory, 0, 0, between.getLocalPort(),
                        EnumSet.of(LocalInfrastructure.Part.BROKER));
                var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.kafkaBootstrap()))) {
            between.setSoTimeout(30_000);
            admin.describeCluster();

            assertThat(between.accept().isConnected()).isTrue();
            admin.close(Duration.ZERO);
        }
    }

    @Test
    void refusesADirectoryThatIsInUse() {
        var parts = Set.of(LocalInfrastructure.Part.STORE);
        try (var first = LocalInfrastructure.start(directory, 0, 0, parts)) {
            assertThatThrownBy(() -> LocalInfrastructure.start(directory, 0, 0, parts))
                    .isInstanceOf(InfrastructureFailure.class)
                    .hasMessage("data directory " + directory + " is in use by another process");
        }
    }

    @Test
    void namesThePortThatIsTaken() throws Exception {
        try (var squatter = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var port = squatter.getLocalPort();
            assertThatThrownBy(() -> LocalInfrastructure.start(directory, port, 0))
                    .isInstanceOf(InfrastructureFailure.class)
                    .hasMessage("port " + port + " for the document store is taken by another process");
        }
        LocalInfrastructure.start(directory, 0, 0, Set.of(LocalInfrastructure.Part.STORE)).close();
    }

    @Test
    void saysThatTheDiskIsFull() {
        assertThatThrownBy(() -> DataDirectory.requireSpace(Path.of("/data"), 3L * 1024 * 1024))
                .hasMessage("disk full: 3 MB free at /data, 128 MB needed");
    }

    @Test
    void endsWithOneLineWhenItCannotStart() throws Exception {
        try (var squatter = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
                var child = new ChildProcess(directory, squatter.getLocalPort())) {
            assertThat(child.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(child.process().exitValue()).isEqualTo(1);
            assertThat(Files.readAllLines(child.log())).singleElement().asString()
                    .contains("port " + squatter.getLocalPort() + " for the document store is taken");
        }
    }

    private static void write(int mongoPort, int kafkaPort, String value) throws Exception {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + mongoPort)) {
            client.getDatabase("trial").getCollection("values").insertOne(new Document("_id", value));
        }
        try (var producer = new KafkaProducer<String, String>(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort, "acks", "all"),
                new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("trial", value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> documents(int mongoPort) {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + mongoPort)) {
            return client.getDatabase("trial").getCollection("values").find().map(d -> d.getString("_id"))
                    .into(new java.util.ArrayList<>());
        }
    }

    private static Set<String> messages(int kafkaPort, int count) {
        var found = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<String, String>(
                Map.of("bootstrap.servers", "127.0.0.1:" + kafkaPort, "group.id", "trial", "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("trial"));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> found.add(message.value()));
                return found.size() >= count;
            });
        }
        return found;
    }

    private static long sizeOf(Path directory) throws Exception {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
