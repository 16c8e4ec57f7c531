package silian.acceptance.fire.privacy;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Wire;
import silian.acceptance.fire.TrialPlatform;
import silian.acceptance.fire.Verdicts;
import silian.acceptance.fire.privacy.Plantings.Kind;
import silian.acceptance.platform.LocalPlatform;

/** Plants personal data by every way in, then looks for it in everything that is kept, sent or said. */
@Command(name = "privacy", description = "Plants identity numbers, phones and names by every way in and searches store, broker, logs, traces and answers for them, byte by byte; tampers with the audit.")
public final class PrivacyTrial implements Callable<Integer> {

    private static final String NAME = "privacy";
    private static final Map<String, String> SERVICES = Map.of("recruitment", "recruitment-service", "housing",
            "housing-service", "finance", "finance-service", "enterprise", "enterprise-service");

    @Option(names = "--seed", defaultValue = "6", description = "who is planted and where the audit is tampered with (${DEFAULT-VALUE})")
    private long seed = 6;

    @Option(names = "--rounds", defaultValue = "20", description = "how often each service's audit is tampered with in each manner (${DEFAULT-VALUE})")
    private int rounds = 20;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var verdicts = new Verdicts();
        var fresh = TrialPlatform.fresh(NAME);
        try (var traces = new TraceSink(fresh.home().resolve("traces"));
                var platform = fresh.with("SILIAN_OTLP_ENDPOINT", traces.address()).with("SILIAN_TRACING_SAMPLING",
                        "1.0")) {
            platform.up();
            perform(platform, traces, verdicts);
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        out.print(verdicts.text());
        out.flush();
        verdicts.write(TrialPlatform.details(NAME));
        return verdicts.held() ? 0 : 1;
    }

    /** For the command line. */
    public PrivacyTrial() {}

    PrivacyTrial(long seed, int rounds) {
        this.seed = seed;
        this.rounds = rounds;
    }

    /** The whole trial on a platform that runs and sends its traces to the sink. */
    void perform(LocalPlatform platform, TraceSink traces, Verdicts verdicts) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        var logins = new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES);
        var cast = new Cast(logins, client, platform.keys());
        var scene = new Scene(new Plantings(seed), new Answers(new Wire(LocalPlatform.GATEWAY)), cast, logins, "10929");
        new FieldWays(scene).perform();
        new StrayWays(scene).perform();
        new TextWays(scene).perform();
        int poison = new PoisonWays(scene).perform();
        awaitParked(client, cast, poison);
        verdicts.add("what was planted arrived", scene.plantings().all().size() + " values, " + scene.answers().all()
                .size() + " answers", arrived(scene, traces));
        audit(client, cast, verdicts);
        search(platform, traces, scene, verdicts);
    }

    /** The broken events have been given up: they lie among the dead letters. */
    private static void awaitParked(PlatformClient client, Cast cast, int poison) {
        try {
            new RetryTemplate(RetryPolicy.builder().maxRetries(120).delay(java.time.Duration.ofMillis(500)).build())
                    .execute(() -> {
                        var parked = SERVICES.keySet().stream().mapToInt(service -> client.expect(
                                Request.get("/api/" + service + "/v1/dead-letters?limit=200"), cast.staff("ops")).body()
                                .path("items").size()).sum();
                        if (parked < poison) {
                            throw new IllegalStateException("only " + parked + " of " + poison + " events are parked");
                        }
                        return parked;
                    });
        } catch (RetryException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** A search that finds nothing says something only if there was something to find. */
    private static List<String> arrived(Scene scene, TraceSink traces) {
        var findings = new ArrayList<String>();
        for (var way : List.of("roster", "profile", "search", "own profile", "enterprise")) {
            scene.answers().all().stream().filter(kept -> kept.request().equals(way)).findFirst().filter(
                    kept -> kept.status() < 300)
                    .ifPresentOrElse(kept -> {}, () -> findings.add(way + " was not "
                            + "accepted: " + scene.answers().all().stream().filter(kept -> kept.request().equals(way))
                                    .map(Answers.Kept::text).toList()));
        }
        if (traces.messages() == 0) {
            findings.add("no traces came");
        }
        scene.answers().all().stream().filter(kept -> kept.status() >= 500).forEach(kept -> findings.add(kept.request()
                + " was answered " + kept.status() + " " + kept.text()));
        return findings;
    }

    private void audit(PlatformClient client, Cast cast, Verdicts verdicts) {
        var tampering = new AuditTampering(client, cast.staff("ops"), seed);
        SERVICES.forEach((service, database) -> tampering.of(service, database, rounds));
        verdicts.add("the audit notices one entry changed, removed or reordered, and says which",
                tampering.attempts() + " attempts in " + SERVICES.size() + " services", tampering.findings());
    }

    private static void search(LocalPlatform platform, TraceSink traces, Scene scene, Verdicts verdicts) {
        var search = new Search(scene.plantings().all());
        var holdings = new Holdings(search);
        long documents = holdings.documents();
        long records = holdings.records();
        holdings.files(platform);
        search.under("traces", traces.folder());
        scene.answers().all().forEach(kept -> search.in("answer to " + kept.request(), kept.text()));
        var measured = "%,d bytes, %,d documents, %,d records, %d trace messages".formatted(search.searched(),
                documents, records, traces.messages());
        verdicts.add("0 plain occurrences of what came in fields meant for it", measured,
                found(search, hit -> hit.planted().kind() == Kind.FIELD));
        verdicts.add("0 plain occurrences of what came in paths, queries, headers, other fields", measured,
                found(search, hit -> hit.planted().kind() == Kind.STRAY));
        verdicts.add("0 plain occurrences of numbers written into free text", measured,
                found(search, hit -> hit.planted().kind() == Kind.TEXT));
        verdicts.add("0 plain occurrences of broken events' data outside the broker and the dead letters", measured,
                found(search, hit -> hit.planted().kind() == Kind.POISON && !isDeadLetter(hit.place())));
    }

    /** Where a broken event lies as it came, for ops to look at: the broker's segments, and nowhere else. */
    private static boolean isDeadLetter(String place) {
        return place.startsWith("record of ") || place.startsWith("data infrastructure/broker");
    }

    private static List<String> found(Search search, Predicate<Search.Hit> which) {
        return search.hits().entrySet().stream().filter(hit -> which.test(hit.getKey()))
                .map(hit -> "%s in %s, %d times, planted by: %s".formatted(hit.getKey().disguise(),
                        hit.getKey().place(), hit.getValue(), hit.getKey().planted().way()))
                .sorted().distinct().toList();
    }
}
