package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import silian.acceptance.client.Request;
import silian.acceptance.fire.Scorecard;
import tools.jackson.databind.JsonNode;

/**
 * Records that cannot be applied, in the middle of a partition: rubbish, what is no such contract, what nobody knows, and
 * an event that the handlers fail on. The partition moves on, ops find all of it, and what was healed can be applied.
 */
final class PoisonedTopics {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** One try and five more, after 0.1, 0.22, 0.484, 1.065 and 1.5 s ({@code silian.events.consuming.*}). */
    private static final Duration ALL_TRIES = Duration.ofMillis(3_369);
    private static final int TRIES = 6;
    private static final List<String> LISTENERS = List.of("enterprise", "housing", "finance");
    private static final String FAILED_TRIES = "spring_kafka_listener_seconds_count\\{[^}]*error=\"(?!none)[^\"]+\"[^}]*\\}";

    private final FaultyPlatform platform;
    private final Random random;
    private final int partition;
    private final String code;
    private final Meters meters = new Meters();

    PoisonedTopics(FaultyPlatform platform, long seed) {
        this.platform = platform;
        this.random = new Random(seed);
        this.partition = random.nextInt(6);
        this.code = platform.performed().getFirst().enterprises().getFirst().creditCode().value();
    }

    void hold(Scorecard card) {
        try (var topics = new Topics(platform.brokers())) {
            unreadable(card, topics);
            failing(card, topics);
            var left = new Settled(platform, topics).allDeadLetters();
            card.hold("nothing waits in the end", left, "none waits");
        }
    }

    private void unreadable(Scorecard card, Topics topics) {
        var recruitment = new DeadLetters(platform, "recruitment");
        var poison = poison();
        var keys = new ArrayList<String>();
        for (var record : poison) {
            var sent = topics.send(record);
            keys.add(record.key() == null ? "-" + sent.partition() + "-" + sent.offset() : record.key());
        }
        topics.send(event("trial-unheard", "silian.enterprise.visit-unheard.v1", Events.json(Map.of("a", 1))));
        var title = "示例毒后-" + hexadecimal();
        var visit = hexadecimal();
        topics.send(event(visit, Events.VISIT_RECORDED, Events.visit(visit, code, title)));
        var passed = Patience.until(LIMIT, () -> demands().contains(title));
        card.hold("unreadable records: the partition moves on", passed.compareTo(LIMIT) <= 0,
                "the next good event applied after " + Latencies.seconds(passed));
        var missing = keys.stream().filter(key -> !reason(recruitment, key).equals("not-a-contract")).toList();
        card.hold("unreadable records: each a dead letter", missing, keys.size() + " listed as not-a-contract");
        card.hold("an unknown type: skipped", !recruitment.has(Events.VISITS, "trial-unheard"), "no dead letter");
        var shown = recruitment.inspect(Events.VISITS, "trial-schema").path("events").path(0).path("payload")
                .asString("");
        var again = recruitment.redrive(Events.VISITS, "trial-schema");
        card.hold("unreadable records: inspected, re-driven in vain, discarded", shown.contains("visitId")
                && again.path("applied").asInt() == 0 && again.path("failure").asString("").equals("not-a-contract"),
                "payload shown, re-drive says " + again.path("failure").asString(""));
        keys.forEach(key -> recruitment.discard(Events.VISITS, key));
    }

    private List<ProducerRecord<String, byte[]>> poison() {
        var bytes = new byte[200];
        random.nextBytes(bytes);
        var withoutValue = event("trial-header", Events.VISIT_RECORDED, bytes);
        withoutValue.headers().remove("ce_type").add("ce_type", null);
        var sequence = event("trial-sequence", Events.VISIT_RECORDED, Events.visit(hexadecimal(), code, "示例"));
        sequence.headers().remove("ce_sequence").add("ce_sequence", "many".getBytes(StandardCharsets.UTF_8));
        return List.of(new ProducerRecord<>(Events.VISITS, partition, "trial-bytes", bytes),
                event("trial-data", Events.VISIT_RECORDED, bytes),
                event("trial-schema", Events.VISIT_RECORDED, Events.json(Map.of("visitId", 7))),
                new ProducerRecord<>(Events.VISITS, partition, null, bytes), withoutValue, sequence);
    }

    private void failing(Scorecard card, Topics topics) {
        var hire = hexadecimal();
        var good = hexadecimal();
        double triesBefore = meters.sum(platform.process("housing"), FAILED_TRIES);
        topics.send(hireEvent("trial-withdrawal", Events.HIRE_WITHDRAWN, Events.withdrawn(hire, code)));
        topics.send(hireEvent(good, Events.HIRE_CONFIRMED, Events.confirmed(good, code)));
        var passed = Patience.until(LIMIT, () -> exists(good));
        card.hold("a failing handler: the partition moves on after the last try",
                passed.compareTo(ALL_TRIES) >= 0 && passed.compareTo(LIMIT) <= 0,
                "the next event applied after " + Latencies.seconds(passed) + "; the tries alone take "
                        + Latencies.seconds(ALL_TRIES));
        var tries = meters.sum(platform.process("housing"), FAILED_TRIES) - triesBefore;
        card.hold("a failing handler: tried " + TRIES + " times", tries == TRIES, "%.0f tries".formatted(tries));
        Patience.until(LIMIT, () -> LISTENERS.stream().allMatch(this::waits));
        card.hold("a failing handler: a dead letter in every service that heard it",
                LISTENERS.stream().filter(service -> !waits(service)).toList(), LISTENERS.size() + " services");

        topics.send(hireEvent("trial-hire", Events.HIRE_CONFIRMED, Events.confirmed(hire, code)));
        Patience.until(LIMIT, () -> exists(hire));
        for (var service : LISTENERS) {
            var letters = new DeadLetters(platform, service);
            var outcome = Patience.until(LIMIT, () -> applied(letters)).compareTo(LIMIT) <= 0;
            card.hold("re-drive after healing: " + service, outcome && !waits(service), "applied, none waits");
        }
        card.hold("re-drive after healing: its effect is there", state(hire).equals("REVOKED"), state(hire));
        discardStrangers(good);
    }

    private static boolean applied(DeadLetters letters) {
        return letters.redrive(Events.HIRES, "trial-withdrawal").path("applied").asInt() == 1;
    }

    /** Recruitment hears of hires that are not its own, and parks them. */
    private void discardStrangers(String good) {
        var recruitment = new DeadLetters(platform, "recruitment");
        for (var key : List.of("trial-withdrawal", "trial-hire", good)) {
            Patience.until(LIMIT, () -> recruitment.has(Events.HIRES, key));
            recruitment.discard(Events.HIRES, key);
        }
    }

    private boolean waits(String service) {
        return new DeadLetters(platform, service).has(Events.HIRES, "trial-withdrawal");
    }

    private static String reason(DeadLetters letters, String key) {
        return letters.list().stream().filter(letter -> letter.path("aggregateId").asString("").equals(key))
                .map(letter -> letter.path("first").path("reason").asString("")).findFirst().orElse("none");
    }

    private List<String> demands() {
        return platform.client().expect(Request.get("/api/recruitment/v1/demands?limit=200&enterprise=" + code),
                platform.cast().officer()).body().path("items").valueStream()
                .map((JsonNode item) -> item.path("title").asString("")).toList();
    }

    private boolean exists(String hire) {
        return platform.client().send(Request.get("/api/housing/v1/entitlements/" + hire),
                platform.cast().officer()).isSuccess();
    }

    private String state(String hire) {
        return platform.client().expect(Request.get("/api/housing/v1/entitlements/" + hire),
                platform.cast().officer()).text("state");
    }

    private ProducerRecord<String, byte[]> event(String key, String type, byte[] data) {
        return Events.event(Events.VISITS, partition, key, 1, type, data);
    }

    private ProducerRecord<String, byte[]> hireEvent(String key, String type, byte[] data) {
        return Events.event(Events.HIRES, partition, key, 1, type, data);
    }

    private String hexadecimal() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
