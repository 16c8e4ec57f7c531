package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Whether everything that was published has had its effect, and what stands in its way. */
final class Settled {

    private static final String PENDING_AGE = "silian_events_pending_age[a-z_]*(?:\\{[^}]*\\})?";

    private final FaultyPlatform platform;
    private final Topics topics;
    private final Meters meters = new Meters();

    Settled(FaultyPlatform platform, Topics topics) {
        this.platform = platform;
        this.topics = topics;
    }

    /** How long it takes until nothing waits, neither to be published nor to be consumed; longer than the limit if not. */
    Duration await(Duration limit) {
        return Patience.until(limit, () -> oldestPending(FaultyPlatform.SERVICES) < 1 && topics.unconsumed() == 0);
    }

    /** Seconds the oldest unpublished event waits, of the services named. */
    double oldestPending(List<String> services) {
        return services.stream().mapToDouble(service -> meters.largest(platform.process(service), PENDING_AGE)
                .orElseThrow(() -> new IllegalStateException(service + " does not tell how old its events are")))
                .max().orElseThrow();
    }

    /** The ids of all parked aggregates. */
    List<String> allDeadLetters() {
        var all = new ArrayList<String>();
        FaultyPlatform.SERVICES.forEach(service -> new DeadLetters(platform, service).list()
                .forEach(letter -> all.add(service + " " + letter.path("id").asString() + " "
                        + letter.path("first").path("reason").asString(""))));
        return all;
    }
}
