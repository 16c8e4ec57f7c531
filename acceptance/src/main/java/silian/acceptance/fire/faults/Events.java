package silian.acceptance.fire.faults;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Events that nobody published, in the form of those that the services publish: CloudEvents 1.0, binary mode. */
final class Events {

    static final String HIRES = "silian.recruitment.hire.v1";
    static final String VISITS = "silian.enterprise.visit.v1";
    static final String HIRE_CONFIRMED = "silian.recruitment.hire-confirmed.v1";
    static final String HIRE_WITHDRAWN = "silian.recruitment.hire-withdrawn.v1";
    static final String VISIT_RECORDED = "silian.enterprise.visit-recorded.v1";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant THEN = Instant.parse("2022-07-01T02:00:00Z");

    private Events() {}

    /**
     * An event.
     *
     * @param key of the record, and subject of the event
     */
    static ProducerRecord<String, byte[]> event(String topic, int partition, String key, long sequence, String type,
            byte[] data) {
        var headers = new RecordHeaders();
        Map.of("ce_specversion", "1.0", "ce_id", "trial-" + key + "-" + sequence, "ce_source", "/trial", "ce_type",
                type, "ce_subject", key, "ce_time", THEN.plusSeconds(sequence).toString(), "ce_sequence",
                String.valueOf(sequence), "content-type", "application/json")
                .forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new ProducerRecord<>(topic, partition, THEN.toEpochMilli(), key, data, headers);
    }

    static byte[] json(Object content) {
        return JSON.writeValueAsBytes(content);
    }

    /** The confirmation of a hire that never was. */
    static byte[] confirmed(String hire, String creditCode) {
        var event = new LinkedHashMap<String, Object>();
        event.put("hireId", hire);
        event.put("talentId", "0123456789abcdef0123456789abcdef");
        event.put("subject", "trial-" + hire);
        event.put("creditCode", creditCode);
        event.put("jobPostingId", "77aa51c09d3e4c5f8b0142fe6d9c3b08");
        event.put("confirmedOn", "2022-07-01");
        event.put("startsOn", "2022-07-11");
        event.put("fullTime", true);
        event.put("person", new TreeMap<>(Map.of("birthDate", "1994-05-20", "educationCode", "11", "degreeVerified",
                true, "talentClass", "D", "graduationDate", "2021-06-20", "schoolCode", "10929")));
        return json(event);
    }

    static byte[] withdrawn(String hire, String creditCode) {
        return json(new TreeMap<>(Map.of("hireId", hire, "talentId", "0123456789abcdef0123456789abcdef",
                "creditCode", creditCode, "withdrawnOn", "2022-08-15", "reasonCode", "not-reported-for-work")));
    }

    /** A visit that never was, at which one demand was told. */
    static byte[] visit(String visit, String creditCode, String title) {
        return json(new TreeMap<>(Map.of("visitId", visit, "creditCode", creditCode, "visitedOn", "2022-03-02",
                "demands", java.util.List.of(new TreeMap<>(Map.of("line", 1, "title", title, "openings", 1,
                        "minimumEducation", "21", "payFrom", "4000.00", "payTo", "5000.00"))))));
    }
}
