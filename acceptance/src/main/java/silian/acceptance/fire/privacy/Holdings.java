package silian.acceptance.fire.privacy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.RawBsonDocument;
import silian.acceptance.platform.LocalPlatform;

/** Everything the platform holds, given to a search: files as they lie, documents and records as they are read. */
final class Holdings {

    static final String BROKER = "127.0.0.1:29092";

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_POLLS = 2000;

    private final Search search;

    Holdings(Search search) {
        this.search = search;
    }

    /** All files: store, broker, logs, and what the processes know of each other. Keys and secrets are not searched. */
    void files(LocalPlatform platform) {
        search.under("data", platform.data());
        search.under("logs", platform.logs());
    }

    /** Every document of every database, as BSON; how many there were. */
    long documents() {
        long count = 0;
        try (MongoClient client = MongoClients.create(LocalPlatform.STORE)) {
            for (var database : client.listDatabaseNames()) {
                for (var collection : client.getDatabase(database).listCollectionNames()) {
                    for (var document : client.getDatabase(database).getCollection(collection, RawBsonDocument.class)
                            .find()) {
                        search.in("document of " + database + "." + collection, bytes(document));
                        count++;
                    }
                }
            }
        }
        return count;
    }

    private static byte[] bytes(RawBsonDocument document) {
        var buffer = document.getByteBuffer();
        try {
            ByteBuffer nio = buffer.asNIO();
            var bytes = new byte[nio.remaining()];
            nio.get(bytes);
            return bytes;
        } finally {
            buffer.release();
        }
    }

    /** Every record of every topic, key, value and headers, unpacked; how many there were. */
    long records() {
        var settings = new Properties();
        settings.putAll(Map.of("bootstrap.servers", BROKER, "group.id", "search-" + UUID.randomUUID(),
                "enable.auto.commit", "false", "auto.offset.reset", "earliest"));
        long count = 0;
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().values().stream().flatMap(List::stream)
                    .map(info -> new TopicPartition(info.topic(), info.partition())).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            for (int poll = 0; poll < MOST_POLLS; poll++) {
                for (var message : consumer.poll(POLL)) {
                    count++;
                    var place = "record of " + message.topic();
                    search.in(place, Objects.requireNonNullElse(message.key(), new byte[0]));
                    search.in(place, Objects.requireNonNullElse(message.value(), new byte[0]));
                    message.headers().forEach(header -> {
                        search.in(place, header.key());
                        search.in(place, Objects.requireNonNullElse(header.value(), new byte[0]));
                    });
                }
                if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    return count;
                }
            }
        }
        throw new IllegalStateException("the topics do not end");
    }
}
