package silian.bench.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.year.SyntheticYear;
import silian.bench.measure.Call;

/** What an app, an employer's agent and an officer ask for most, each as the caller who asks it. */
final class CommonCalls {

    private static final String RECRUITMENT = "/api/recruitment/v1/";

    private final Cast cast;
    private final PlatformClient client;
    private final SyntheticYear year;

    CommonCalls(Cast cast, PlatformClient client, SyntheticYear year) {
        this.cast = cast;
        this.client = client;
        this.year = year;
    }

    List<Call> all() {
        var hire = year.hires().getFirst();
        var talent = cast.talent(hire.graduate());
        var agent = cast.agentOf(hire.enterprise());
        var officer = cast.officer();
        var posting = client.expect(Request.get(RECRUITMENT + "job-postings?limit=1"), talent).body().path("items")
                .path(0).path("id").asString();
        return List.of(Call.read("talent: job postings", talent, RECRUITMENT + "job-postings?limit=20"),
                Call.read("talent: one job posting", talent, RECRUITMENT + "job-postings/" + posting),
                Call.read("talent: activities", talent, RECRUITMENT + "activities?limit=20"),
                Call.read("talent: my profile", talent, RECRUITMENT + "me"),
                Call.read("talent: my housing", talent, "/api/housing/v1/me"),
                Call.read("talent: my subsidies", talent, "/api/finance/v1/me"),
                Call.read("agent: applications", agent, RECRUITMENT + "applications?limit=20"),
                Call.read("officer: one enterprise", officer,
                        "/api/enterprise/v1/enterprises/" + hire.enterprise().creditCode().value()),
                Call.read("officer: flats", officer, "/api/housing/v1/flats?limit=20"),
                new Call("officer: plans an activity (command)", officer, this::plan));
    }

    private Request plan() {
        var begins = Instant.now().plus(Duration.ofDays(30));
        return Request.post(RECRUITMENT + "activities", Map.of("kind", "SPECIAL_FAIR", "title", "示例招聘会", "university",
                year.fairs().getFirst().university(), "startsAt", begins.toString(), "endsAt",
                begins.plus(Duration.ofHours(6)).toString(), "place", "示例体育馆")).keyed(UUID.randomUUID().toString());
    }
}
