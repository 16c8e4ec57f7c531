package silian.platform.events.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class CloudEventSendingTests {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Test
    void writesCloudEventsInBinaryMode() {
        var message = CloudEventSending.recordOf(
                new PublishedAggregate("hires", "silian.recruitment.hire.v1", "hire-1"),
                new StoredEvent("event-1", 7, "silian.recruitment.hire-confirmed.v1",
                        Instant.parse("2022-07-01T08:00:00.123Z"), "{\"hireId\":\"hire-1\"}", TRACE));

        var headers = StreamSupport.stream(message.headers().spliterator(), false).collect(
                Collectors.toMap(header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        assertThat(headers).containsEntry("ce_specversion", "1.0").containsEntry("ce_id", "event-1")
                .containsEntry("ce_source", "/silian/recruitment/hire")
                .containsEntry("ce_type", "silian.recruitment.hire-confirmed.v1")
                .containsEntry("ce_subject", "hire-1").containsEntry("ce_time", "2022-07-01T08:00:00.123Z")
                .containsEntry("ce_sequence", "7").containsEntry("content-type", "application/json")
                .containsEntry("traceparent", TRACE).hasSize(9);
        assertThat(message.topic()).isEqualTo("silian.recruitment.hire.v1");
        assertThat(message.key()).isEqualTo("hire-1");
        assertThat(message.value()).asString().isEqualTo("{\"hireId\":\"hire-1\"}");
    }
}
