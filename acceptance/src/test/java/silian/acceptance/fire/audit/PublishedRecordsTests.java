package silian.acceptance.fire.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PublishedRecordsTests {

    private static final String TOPIC = "silian.recruitment.hire.v1";

    private final PublishedRecords records = new PublishedRecords();

    @Test
    void takesSecondCopiesOfWhatWasSent() {
        add("a", 1, "confirmed");
        add("a", 2, "withdrawn");
        add("b", 1, "confirmed");
        add("a", 1, "confirmed");
        add("a", 2, "withdrawn");

        assertThat(records.faults()).isEmpty();
        assertThat(records.copies()).isEqualTo(2);
        assertThat(records.last("recruitment")).containsEntry("a", 2L).containsEntry("b", 1L);
        assertThat(records.last("housing")).isEmpty();
    }

    @Test
    void findsAGap() {
        add("a", 1, "confirmed");
        add("a", 3, "withdrawn");

        assertThat(records.faults()).singleElement().asString().contains("from 1 to 3");
    }

    @Test
    void findsAnAggregateThatDoesNotBeginAtItsBeginning() {
        add("a", 2, "withdrawn");

        assertThat(records.faults()).hasSize(1);
    }

    @Test
    void findsTwoEventsUnderOneSequence() {
        add("a", 1, "confirmed");
        add("a", 1, "withdrawn");

        assertThat(records.faults()).singleElement().asString().contains("two different events 1");
    }

    @Test
    void countsDeadLettersApart() {
        records.add(new ConsumerRecord<>(TOPIC + ".dlt.housing-service", 0, 0, "a", new byte[0]));

        assertThat(records.deadLetters()).isEqualTo(1);
        assertThat(records.records()).isZero();
    }

    private void add(String aggregate, long sequence, String data) {
        var message = new ConsumerRecord<>(TOPIC, 0, 0, aggregate, data.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_sequence", String.valueOf(sequence).getBytes(StandardCharsets.UTF_8));
        records.add(message);
    }
}
