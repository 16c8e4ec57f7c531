package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.proxy.Fault;

/** The broker is gone for a while: commands go on, and what waited is caught up with soon after its return. */
final class BrokerAway {

    private static final int PER_SECOND = 15;
    private static final Duration BEFORE = Duration.ofSeconds(10);
    private static final Duration CATCH_UP = Duration.ofSeconds(30);

    private final FaultyPlatform platform;
    private final Duration away;

    BrokerAway(FaultyPlatform platform, Duration away) {
        this.platform = platform;
        this.away = away;
    }

    void hold(Scorecard card) {
        var enterprises = platform.performYear().enterprises();
        try (var topics = new Topics(platform.brokers())) {
            var settled = new Settled(platform, topics);
            var before = new Visits(platform, enterprises, "先前");
            card.tell("writes before, at " + PER_SECOND + "/s", before.make(PER_SECOND, lasting(BEFORE)).toString());
            settled.await(CATCH_UP);

            platform.broker().suffer(new Fault.Refuse());
            var during = new Visits(platform, enterprises, "其间");
            var made = during.make(PER_SECOND, lasting(away));
            double oldest = settled.oldestPending(List.of("enterprise"));
            platform.broker().suffer(Fault.none());
            long back = System.nanoTime();

            card.hold("writes succeed while the broker is away for " + away.toSeconds() + " s", made.failed() == 0,
                    made.toString());
            card.hold("events waited meanwhile", oldest > away.toSeconds() * 0.9,
                    "the oldest for %.1f s".formatted(oldest));
            var drained = settled.await(CATCH_UP);
            card.hold("backlog drained within 30 s of its return", drained.compareTo(CATCH_UP) <= 0,
                    Latencies.seconds(drained) + " until nothing waits to be published or consumed");
            Patience.until(CATCH_UP.minus(since(back)), during::allThereOnce);
            var seen = Latencies.seconds(since(back));
            card.hold("every effect there, once", during.allThereOnce() && before.allThereOnce(),
                    made.sent() - made.failed() + " visits, seen " + seen + " after its return");
            card.hold("no event parked by the outage", settled.allDeadLetters(), "none waits");
        }
    }

    private static Duration since(long moment) {
        return Duration.ofNanos(System.nanoTime() - moment);
    }

    private static BooleanSupplier lasting(Duration howLong) {
        long end = System.nanoTime() + howLong.toNanos();
        return () -> System.nanoTime() >= end;
    }
}
