package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import silian.contracts.recruitment.JobPostingFilled;

/** What holds events against their contracts notices every way to break one. */
class EventOnTopicTests {

    private static final String POSTING = "0123456789abcdef0123456789abcdef";
    private static final String DATA = """
            {"jobPostingId": "0123456789abcdef0123456789abcdef", "creditCode": "91420302MA81000001", \
            "filledOn": "2022-06-02"}""";

    private final EventOnTopic event = EnterpriseService.firstEvent(POSTING,
            new JobPostingFilled(POSTING, "91420302MA81000001", LocalDate.of(2022, 6, 2)));

    @Test
    void takesAnEventThatKeepsItsContract() {
        event.keepsItsContract();
        with(event.headers(), DATA).keepsItsContract();
    }

    @ParameterizedTest
    @CsvSource({"ce_specversion, 0.3", "ce_id, another", "ce_source, /silian/recruitment/hire", "ce_sequence, 2",
            "ce_type, silian.recruitment.hire-ended.v1", "ce_type, silian.recruitment.job-posting-filled.v2",
            "ce_subject, another", "ce_time, yesterday", "ce_time, 2022-06-02T08:00:00+08:00",
            "content-type, text/plain", "ce_phone, 13900001000"})
    void refusesAnEnvelopeThatIsNotAsDescribed(String header, String value) {
        var headers = new HashMap<>(event.headers());
        headers.put(header, value);

        assertBreaks(with(headers, DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence"})
    void refusesAnEnvelopeThatIsNotWhole(String header) {
        var headers = new HashMap<>(event.headers());
        headers.remove(header);

        assertBreaks(with(headers, DATA));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-02, 2022-02-31", "filledOn, filled", "'\"2022-06-02\"', 20220602",
            "jobPostingId\": \"0, x\": \"0",
            "cdef\", cdee\"", "'}', ', \"phone\": \"13900001000\"}'"})
    void refusesDataThatAreNotAsDescribed(String some, String other) {
        assertThat(DATA).contains(some);

        assertBreaks(with(event.headers(), DATA.replace(some, other)));
    }

    @Test
    void seesWhatIsMentionedWhereverItStands() {
        assertThat(with(event.headers(), DATA.replace("91420302MA81000001", "示例甲")).mentions("示例甲")).isTrue();
        assertThat(with(Map.of("traceparent", "13900001000"), DATA).mentions("13900001000")).isTrue();
        assertThat(event.mentions(POSTING)).isTrue();
        assertThat(event.mentions("示例甲")).isFalse();
    }

    private EventOnTopic with(Map<String, String> headers, String data) {
        return new EventOnTopic(event.topic(), event.key(), headers, data.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertBreaks(EventOnTopic event) {
        assertThatThrownBy(event::keepsItsContract).isInstanceOfAny(AssertionError.class, RuntimeException.class);
    }
}
