package silian.bench.events;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Program;
import silian.bench.measure.Spread;
import silian.bench.measure.Workplace;

/**
 * Commit to effect: two services in this process, store and broker in another as in the local run (or real ones, by
 * {@code SILIAN_MONGODB_URI} and {@code SILIAN_KAFKA_BOOTSTRAP}). The time runs from the moment the save is acknowledged
 * to the moment the consumer's own save is.
 */
@Command(name = "events", description = "Time from a commit to its effect in another service, at steady rates.")
public final class EventsBench extends Measurement {

    /** Design, section 9: milliseconds at the first rate. */
    private static final double BUDGET = 50;
    private static final int BUDGET_RATE = 200;
    private static final int STORE = 18_217;
    private static final int BROKER = 18_292;
    private static final int HEALTH = 18_218;

    @Option(names = "--rates", split = ",", defaultValue = "200,2000", description = "events a second (${DEFAULT-VALUE})")
    private List<Integer> rates = List.of();

    @Option(names = "--seconds", defaultValue = "10", description = "length of a round (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--rounds", defaultValue = "5", description = "rounds of each rate (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "15", description = "seconds at 200 a second before (${DEFAULT-VALUE})")
    private int warmUp;

    @Override
    public Integer call() {
        var workplace = Workplace.of("events");
        var outcomes = new LinkedHashMap<Integer, List<Traffic.Outcome>>();
        try (var infrastructure = infrastructure(workplace);
                var receiver = service(Receiver.class, "echo", "--silian.events.publishing.enabled=false");
                var sender = service(Sender.class, "signal", "--silian.events.consuming.enabled=false")) {
            var traffic = new Traffic(sender.getBean(MongoOperations.class), receiver.getBean(Receiver.Effects.class));
            traffic.run(BUDGET_RATE, warmUp);
            for (var rate : rates) {
                var ofRate = new ArrayList<Traffic.Outcome>();
                for (var round = 0; round < rounds; round++) {
                    ofRate.add(traffic.run(rate, seconds));
                }
                outcomes.put(rate, ofRate);
            }
        }
        return judge(outcomes, workplace);
    }

    private static Program infrastructure(Workplace workplace) {
        var environment = Map.of("SILIAN_DATA", workplace.folder().resolve("data").toString(), "SILIAN_MONGODB_PORT",
                String.valueOf(STORE), "SILIAN_KAFKA_PORT", String.valueOf(BROKER), "MANAGEMENT_SERVER_PORT",
                String.valueOf(HEALTH));
        return Program.java("infrastructure", workplace.folder(), environment, List.of("-Xmx256m",
                "-XX:+UseSerialGC", "-jar", Workplace.built("local/infrastructure", "-exec").toString()))
                .awaitPort(HEALTH);
    }

    private static ConfigurableApplicationContext service(Class<?> configuration, String name, String... settings) {
        var arguments = new ArrayList<>(List.of("--spring.application.name=" + name, "--spring.main.banner-mode=off",
                "--logging.level.root=warn", "--silian.mongodb.uri=" + told("SILIAN_MONGODB_URI", "mongodb://127.0.0.1:"
                        + STORE),
                "--silian.kafka.bootstrap=" + told("SILIAN_KAFKA_BOOTSTRAP", "127.0.0.1:" + BROKER)));
        arguments.addAll(List.of(settings));
        return new SpringApplicationBuilder(configuration).web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static String told(String variable, String otherwise) {
        var value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private int judge(Map<Integer, List<Traffic.Outcome>> outcomes, Workplace workplace) {
        report("%s; %d rounds of %d s each", Machine.line(), rounds, seconds);
        report("| events/s asked | figure | min | median | max |\n|---:|---|---:|---:|---:|");
        outcomes.forEach((rate, rows) -> {
            row(rate, "commits/s", rows, Traffic.Outcome::committedPerSecond);
            row(rate, "effects/s", rows, Traffic.Outcome::appliedPerSecond);
            row(rate, "p50 ms", rows, Traffic.Outcome::p50);
            row(rate, "p99 ms", rows, Traffic.Outcome::p99);
            row(rate, "max ms", rows, Traffic.Outcome::max);
        });
        leave(workplace, Map.of("outcomes", outcomes));
        var judged = outcomes.get(BUDGET_RATE);
        if (judged == null) {
            report("not judged: the budget is for %d events/s", BUDGET_RATE);
            return 0;
        }
        var p99 = Spread.of(judged, Traffic.Outcome::p99).median();
        report("p99 at %d/s %.1f ms, budget %.0f ms: %s", BUDGET_RATE, p99, BUDGET,
                p99 <= BUDGET ? "held" : "not held");
        return p99 <= BUDGET ? 0 : 1;
    }

    private void row(int rate, String figure, List<Traffic.Outcome> rows, ToDoubleFunction<Traffic.Outcome> of) {
        var spread = Spread.of(rows, of);
        report("| %d | %s | %.1f | %.1f | %.1f |", rate, figure, spread.min(), spread.median(), spread.max());
    }
}
