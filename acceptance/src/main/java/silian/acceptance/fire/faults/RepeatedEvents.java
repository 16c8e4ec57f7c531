package silian.acceptance.fire.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import silian.acceptance.fire.Scorecard;

/**
 * Publishing is at least once, and after a crash an older event may come again after a newer one. So everything that was
 * ever published is published again, three times and in any order: nothing may change. And for the first time, events
 * that come before those they follow from must wait for them.
 */
final class RepeatedEvents {

    private static final int COPIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> LISTENERS = List.of("enterprise", "housing", "finance");

    private final FaultyPlatform platform;
    private final Random random;

    RepeatedEvents(FaultyPlatform platform, long seed) {
        this.platform = platform;
        this.random = new Random(seed);
    }

    void hold(Scorecard card) {
        try (var topics = new Topics(platform.brokers())) {
            var settled = new Settled(platform, topics);
            repeated(card, topics, settled);
            early(card, topics, settled);
        }
    }

    private void repeated(Scorecard card, Topics topics, Settled settled) {
        settled.await(PATIENCE);
        var before = Snapshot.take(platform.store());
        var published = topics.events();
        var copies = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var event : published) {
            for (int i = 0; i < COPIES; i++) {
                copies.add(new ProducerRecord<>(event.topic(), event.partition(), event.timestamp(), event.key(),
                        event.value(), event.headers()));
            }
        }
        Collections.shuffle(copies, random);
        copies.forEach(topics::send);
        var took = settled.await(PATIENCE);
        var after = Snapshot.take(platform.store());
        var what = published.size() + " events " + COPIES + " times, shuffled";
        card.hold(what + ": same final state", before.differencesTo(after), before.size() + " documents equal");
        card.hold(what + ": consumed, none parked", settled.allDeadLetters(), "after " + Latencies.seconds(took));
        int now = topics.events().size();
        card.hold(what + ": lead to no new event", now == published.size() + copies.size(),
                now - published.size() - copies.size() + " new events");
    }

    private void early(Scorecard card, Topics topics, Settled settled) {
        var code = platform.performed().getFirst().enterprises().getFirst().creditCode().value();
        var inOrder = hexadecimal();
        var reversed = hexadecimal();
        topics.send(confirmed(inOrder, code));
        topics.send(withdrawn(inOrder, code));
        topics.send(withdrawn(reversed, code));
        topics.send(confirmed(reversed, code));
        settled.await(PATIENCE);
        var state = Snapshot.take(platform.store());
        card.hold("a withdrawal before its hire: same state as in order", state.differences(inOrder, reversed),
                state.about(inOrder).size() + " documents equal");
        var waiting = LISTENERS.stream().filter(service -> new DeadLetters(platform, service).has(Events.HIRES,
                reversed)).toList();
        card.hold("a withdrawal before its hire: applied without ops", waiting, "none waits");
        // recruitment does not know these hires, which are not its own
        var recruitment = new DeadLetters(platform, "recruitment");
        List.of(inOrder, reversed).forEach(hire -> recruitment.discard(Events.HIRES, hire));
    }

    private static ProducerRecord<String, byte[]> confirmed(String hire, String code) {
        return Events.event(Events.HIRES, 0, hire, 1, Events.HIRE_CONFIRMED, Events.confirmed(hire, code));
    }

    private static ProducerRecord<String, byte[]> withdrawn(String hire, String code) {
        return Events.event(Events.HIRES, 0, hire, 2, Events.HIRE_WITHDRAWN, Events.withdrawn(hire, code));
    }

    private String hexadecimal() {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
