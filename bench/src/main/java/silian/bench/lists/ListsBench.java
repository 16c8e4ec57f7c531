package silian.bench.lists;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;
import silian.acceptance.year.SmallYears;
import silian.bench.measure.Call;
import silian.bench.measure.ClosedLoop;
import silian.bench.measure.ClosedLoop.Outcome;
import silian.bench.measure.Machine;
import silian.bench.measure.Measurement;
import silian.bench.measure.Spread;
import silian.bench.measure.Workplace;

/**
 * What searches and lists take, through the gateway, over a hundred thousand public postings and a million applications:
 * a small year is performed, and what the service wrote is multiplied in its store.
 */
@Command(name = "lists", description = "Searches over 100,000 postings and lists of 1,000,000 applications: p50, p95, p99.")
public final class ListsBench extends Measurement {

    private static final String STORE = "mongodb://127.0.0.1:27117";
    private static final long SEED = 2022;

    @Option(names = "--postings", defaultValue = "100000", description = "public postings (${DEFAULT-VALUE})")
    private int postings;

    @Option(names = "--applications", defaultValue = "1000000", description = "applications (${DEFAULT-VALUE})")
    private int applications;

    @Option(names = "--rounds", defaultValue = "3", description = "rounds of each call (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "3", description = "length of a round (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--callers", defaultValue = "2", description = "callers at once (${DEFAULT-VALUE})")
    private int callers;

    @Override
    public Integer call() {
        var workplace = Workplace.of("lists");
        // one caller asks more here than the gateway would let anybody
        try (var platform = LocalPlatform.in(LocalPlatform.project(), workplace.folder())
                .with("SILIAN_GATEWAY_RATE_PERSECOND", "100000").with("SILIAN_GATEWAY_RATE_BURST", "100000");
                var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            platform.up();
            var calls = filled(platform);
            var loop = new ClosedLoop(http, callers);
            calls.forEach(call -> loop.run(call, Duration.ofSeconds(seconds)));
            var outcomes = new LinkedHashMap<String, List<Outcome>>();
            for (var round = 0; round < rounds; round++) {
                calls.forEach(call -> outcomes.computeIfAbsent(call.name(), _ -> new ArrayList<>())
                        .add(loop.run(call, Duration.ofSeconds(seconds))));
            }
            print(outcomes, workplace);
        }
        return 0;
    }

    private List<Call> filled(LocalPlatform platform) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        var cast = Cast.of(platform, client);
        var year = new SmallYears(SEED).next();
        new Performance(client, cast).perform(year);
        var templates = new Templates(cast, client).published(year.enterprises());
        var hire = year.hires().getFirst();
        var talent = cast.talent(hire.graduate());
        var crowded = client.expect(Request.get("/api/recruitment/v1/applications?limit=1"), talent).body()
                .path("items").path(0);
        try (var copies = new Multiplication(STORE)) {
            copies.postings(templates, postings);
            copies.people();
            copies.applications(crowded.path("id").asString(), applications, postings);
        }
        var agent = cast.agentOf(hire.enterprise());
        // filling takes about as long as a token lives
        Stream.of(talent, agent, cast.officer()).forEach(Session::forget);
        return new ListCalls(client, talent, agent, cast.officer()).all(crowded.path("posting").asString(),
                crowded.path("state").asString());
    }

    private void print(Map<String, List<Outcome>> outcomes, Workplace workplace) {
        report("%s; %,d postings, %,d applications; %d callers at once, %d rounds of %d s", Machine.line(), postings,
                applications, callers, rounds, seconds);
        report("| | requests/s | p50 ms | p95 ms min | median | max | p99 ms |");
        report("|---|---:|---:|---:|---:|---:|---:|");
        outcomes.forEach((name, rows) -> {
            var p95 = Spread.of(rows, Outcome::p95);
            report("| %s | %s | %s | %.1f | %.1f | %.1f | %s |", name, median(rows, Outcome::perSecond),
                    median(rows, Outcome::p50), p95.min(), p95.median(), p95.max(), median(rows, Outcome::p99));
        });
        leave(workplace, Map.of("postings", postings, "applications", applications, "outcomes", outcomes));
    }

    private static String median(List<Outcome> rows, ToDoubleFunction<Outcome> figure) {
        return String.format(Locale.ROOT, "%.1f", Spread.of(rows, figure).median());
    }
}
