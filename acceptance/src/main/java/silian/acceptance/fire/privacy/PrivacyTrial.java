package silian.acceptance.fire.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Wire;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.TrialCommand;
import silian.acceptance.fire.privacy.Plantings.Kind;
import silian.acceptance.platform.LocalPlatform;

/** Plants personal data by every way in, then looks for it in everything that is kept, sent or said. */
@Command(name = "privacy", description = "Plants identity numbers, phones and names by every way in and searches store, broker, logs, traces and answers for them, byte by byte; tampers with the audit.")
public final class PrivacyTrial extends TrialCommand {

    private static final Map<String, String> SERVICES = Map.of("recruitment", "recruitment-service", "housing",
            "housing-service", "finance", "finance-service", "enterprise", "enterprise-service");

    @Option(names = "--rounds", defaultValue = "20", description = "how often each service's audit is tampered with in each manner (${DEFAULT-VALUE})")
    private int rounds = 20;

    private @Nullable TraceSink traces;

    @Override
    protected LocalPlatform platform() {
        var fresh = LocalPlatform.fresh("privacy");
        var sink = new TraceSink(fresh.home().resolve("traces"));
        traces = sink;
        return fresh.with("SILIAN_OTLP_ENDPOINT", sink.address()).with("SILIAN_TRACING_SAMPLING", "1.0");
    }

    @Override
    protected void play(LocalPlatform platform, Scorecard card, Consumer<String> progress) {
        try (var sink = Objects.requireNonNull(traces)) {
            perform(platform, sink, seed(), rounds, card);
        }
    }

    /** The whole trial on a platform that runs and sends its traces to the sink. */
    static void perform(LocalPlatform platform, TraceSink traces, long seed, int rounds, Scorecard card) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        var logins = new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES);
        var cast = new Cast(logins, client, platform.keys());
        var scene = new Scene(new Plantings(seed), new Answers(new Wire(LocalPlatform.GATEWAY)), cast, logins, "10929");
        new FieldWays(scene).perform();
        new StrayWays(scene).perform();
        new TextWays(scene).perform();
        int poison = new PoisonWays(scene).perform();
        awaitParked(client, cast, poison);
        card.hold("what was planted arrived", arrived(scene, traces),
                scene.plantings().all().size() + " values, " + scene.answers().all()
                        .size() + " answers");
        audit(client, cast, seed, rounds, card);
        search(platform, traces, scene, card);
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

    private static void audit(PlatformClient client, Cast cast, long seed, int rounds, Scorecard card) {
        var tampering = new AuditTampering(client, cast.staff("ops"), seed);
        SERVICES.forEach((service, database) -> tampering.of(service, database, rounds));
        card.hold("the audit notices one entry changed, removed or reordered, and says which", tampering.findings(),
                tampering.attempts() + " attempts in " + SERVICES.size() + " services");
    }

    private static void search(LocalPlatform platform, TraceSink traces, Scene scene, Scorecard card) {
        var search = new Search(scene.plantings().all());
        var holdings = new Holdings(search);
        long documents = holdings.documents();
        long records = holdings.records();
        holdings.files(platform);
        search.under("traces", traces.folder());
        scene.answers().all().forEach(kept -> search.in("answer to " + kept.request(), kept.text()));
        var measured = "%,d bytes, %,d documents, %,d records, %d trace messages".formatted(search.searched(),
                documents, records, traces.messages());
        card.hold("0 plain occurrences of what came in fields meant for it",
                found(search, hit -> hit.planted().kind() == Kind.FIELD), measured);
        card.hold("0 plain occurrences of what came in paths, queries, headers, other fields",
                found(search, hit -> hit.planted().kind() == Kind.STRAY), measured);
        card.hold("0 plain occurrences of numbers written into free text",
                found(search, hit -> hit.planted().kind() == Kind.TEXT), measured);
        card.hold("0 plain occurrences of broken events' data outside the broker and the dead letters",
                found(search, hit -> hit.planted().kind() == Kind.POISON && !isDeadLetter(hit.place())), measured);
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
