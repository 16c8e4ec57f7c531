package silian.bench.calls;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.year.SyntheticYear;
import silian.bench.measure.ClosedLoop;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Spread;
import silian.bench.measure.Workplace;

/**
 * Requests a second and times of the ten commonest calls, through the gateway of a platform of its own that holds the
 * year. Its processes run as {@code ./silian up} runs them: small heaps, only quickly compiled.
 */
@Command(name = "calls", description = "Requests a second and p99 of the ten commonest calls, with a year performed.")
public final class CallsBench extends Measurement {

    private static final long SEED = 2022;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds of each call (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "length of a round (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--callers", defaultValue = "4", description = "callers at once (${DEFAULT-VALUE})")
    private int callers;

    @Override
    public Integer call() {
        var workplace = Workplace.of("calls");
        // one caller asks more here than the gateway would let anybody
        try (var platform = LocalPlatform.in(LocalPlatform.project(), workplace.folder())
                .with("SILIAN_GATEWAY_RATE_PERSECOND", "100000").with("SILIAN_GATEWAY_RATE_BURST", "100000");
                var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            platform.up();
            var replayed = platform.silian("replay");
            if (replayed.exitCode() != 0) {
                throw new IllegalStateException("the year was not performed: " + replayed.output());
            }
            var client = new PlatformClient(LocalPlatform.GATEWAY);
            var cast = Cast.of(platform, client);
            var calls = new CommonCalls(cast, client, SyntheticYear.of(ArticleFigures.of2022(), SEED)).all();
            var loop = new ClosedLoop(http, callers);
            calls.forEach(call -> loop.run(call, Duration.ofSeconds(seconds)));
            var outcomes = new LinkedHashMap<String, List<ClosedLoop.Outcome>>();
            for (var round = 0; round < rounds; round++) {
                calls.forEach(call -> outcomes.computeIfAbsent(call.name(), _ -> new ArrayList<>())
                        .add(loop.run(call, Duration.ofSeconds(seconds))));
            }
            print(outcomes, workplace);
        }
        return 0;
    }

    private void print(Map<String, List<ClosedLoop.Outcome>> outcomes, Workplace workplace) {
        report("%s; %d callers at once, %d rounds of %d s", Machine.line(), callers, rounds, seconds);
        report("| | requests/s min | median | max | p50 ms | p99 ms min | median | max |");
        report("|---|---:|---:|---:|---:|---:|---:|---:|");
        outcomes.forEach((name, rows) -> {
            var rate = Spread.of(rows, ClosedLoop.Outcome::perSecond);
            var half = Spread.of(rows, ClosedLoop.Outcome::p50);
            var late = Spread.of(rows, ClosedLoop.Outcome::p99);
            report("| %s | %.0f | %.0f | %.0f | %.1f | %.1f | %.1f | %.1f |", name, rate.min(), rate.median(),
                    rate.max(), half.median(), late.min(), late.median(), late.max());
        });
        leave(workplace, Map.of("outcomes", outcomes));
    }
}
