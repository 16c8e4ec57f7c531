package silian.acceptance.fire.faults;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.platform.LocalPlatform;

/** Faults of the broker, the agencies, the network and the topics. Exit code 0 only if the platform bore them all. */
@Command(name = "faults", description = "Takes the broker away, disturbs agencies and lines, poisons topics, repeats every event.")
public final class Faults implements Callable<Integer> {

    /** What can be tried alone, in the order it is tried. */
    enum Part {
        /** Every event again, three times and shuffled. */
        REPEATS,
        /** Records that cannot be applied. */
        POISON,
        /** The broker is away. */
        BROKER,
        /** Agencies are slow, silent or gone. */
        AGENCIES,
        /** The line to the bank is faulty while claims are paid. */
        PAYMENTS,
        /** The line between the gateway and a service is faulty. */
        GATEWAY
    }

    @Option(names = "--seed", defaultValue = "1", description = "which years, which poison, which order (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--parts", split = ",", description = "${COMPLETION-CANDIDATES}; all by default")
    private @Nullable Set<Part> parts;

    @Option(names = "--away", defaultValue = "60", description = "how many seconds the broker is away (${DEFAULT-VALUE})")
    private int away;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var chosen = parts == null ? EnumSet.allOf(Part.class) : EnumSet.copyOf(parts);
        var cards = new EnumMap<Part, Scorecard>(Part.class);
        var details = LocalPlatform.project().resolve(".silian/fire/faults.json");
        try (var platform = FaultyPlatform.start(LocalPlatform.fresh("faults"), seed)) {
            platform.performYear();
            chosen.forEach(part -> cards.put(part, hold(part, platform, out)));
        }
        var all = new Scorecard();
        cards.forEach((part, card) -> all.add(part.name(), card));
        all.write(details, Map.of("seed", seed, "parts", chosen, "away", away));
        return all.allHeld() ? 0 : 1;
    }

    private Scorecard hold(Part part, FaultyPlatform platform, PrintWriter out) {
        BiConsumer<FaultyPlatform, Scorecard> trial = switch (part) {
            case REPEATS -> (on, to) -> new RepeatedEvents(on, seed).hold(to);
            case POISON -> (on, to) -> new PoisonedTopics(on, seed).hold(to);
            case BROKER -> (on, to) -> new BrokerAway(on, Duration.ofSeconds(away)).hold(to);
            case AGENCIES -> (on, to) -> new AgencyFaults(on).hold(to);
            case PAYMENTS -> (on, to) -> new Payments(on).hold(to);
            case GATEWAY -> (on, to) -> new GatewayFaults(on).hold(to);
        };
        var card = new Scorecard();
        long began = System.nanoTime();
        try {
            trial.accept(platform, card);
        } catch (RuntimeException e) {
            // one part that cannot go on must not keep the others from being tried
            card.hold("runs to its end", false, e.toString());
        }
        card.tell("it took", Latencies.seconds(Duration.ofNanos(System.nanoTime() - began)));
        out.println(part);
        card.print(out);
        return card;
    }
}
