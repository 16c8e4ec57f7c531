package silian.acceptance.fire.access;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Answer;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.year.EnterpriseSeed;
import silian.platform.standards.CreditCode;

/**
 * Makes a public institution on each side that recruits openly: one post people register for today, and one that was
 * opened yesterday, so that there is an examination.
 */
final class InstitutionMaking {

    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");
    private static final String BASE = "/api/recruitment/v1";

    private final PlatformClient client;
    private final Cast cast;
    private final LocalDate today = LocalDate.now(DISTRICT);

    InstitutionMaking(PlatformClient client, Cast cast) {
        this.client = client;
        this.cast = cast;
    }

    /** Early, so that the other services have heard of them when they recruit. */
    void register() {
        for (var side : Side.values()) {
            var institution = institution(side);
            client.expect(Request.post("/api/enterprise/v1/enterprises",
                    Map.of("creditCode", institution.creditCode().value(), "area", institution.area())),
                    cast.officer());
        }
    }

    Session agent(Side side) {
        return cast.agentOf(institution(side));
    }

    /** Ids by kind; the candidacy is the talent's. */
    Map<String, String> recruit(Side side, Session talent) {
        var plan = announced(side, today, today.plusDays(30));
        var post = plan.body().path("posts").path(0).path("id").asString();
        var candidacy = post(talent, today, "/institution-posts/" + post + "/registrations", Map.of()).text("id");

        var registered = today.minusDays(2);
        var examined = announced(side, registered, registered).body().path("posts").path(0).path("id").asString();
        var other = post(talent, registered, "/institution-posts/" + examined + "/registrations", Map.of())
                .text("id");
        post(cast.staff("reviewer"), today, "/candidacies/" + other + "/review",
                Map.of("qualified", true, "reason", "示例结论"));
        post(cast.officer(), today, "/institution-posts/" + examined + "/opening",
                Map.of("measure", "KEEP", "reason", "示例理由"));
        return Map.of("recruitmentPlan", plan.text("id"), "institutionPost", post, "candidacy", candidacy,
                "examinedPost", examined);
    }

    private Answer announced(Side side, LocalDate from, LocalDate until) {
        var plan = "/recruitment-plans/" + post(agent(side), from, "/recruitment-plans", Map.of("title", "示例公开招聘",
                "registersFrom", from.toString(), "registersUntil", until.toString(), "posts",
                List.of(Map.of("code", "A01", "title", "示例岗位", "headcount", 1, "minimumEducation", "31")))).text("id");
        post(cast.officer(), from, plan + "/approval", Map.of());
        return post(cast.officer(), from, plan + "/announcement", Map.of());
    }

    private Answer post(Session caller, LocalDate on, String path, Map<String, ?> content) {
        var request = Request.post(BASE + path, content);
        return client.expect(on.equals(today)
                ? request
                : request.with("Business-Date", on.toString()).with("Back-Fill-Grant", grant(on)), caller);
    }

    private String grant(LocalDate on) {
        return client.expect(Request.post("/api/identity/v1/back-fill-grants",
                Map.of("date", on.toString(), "reason", "示例补录", "minutes", 60)), cast.officer()).text("grant");
    }

    private static EnterpriseSeed institution(Side side) {
        return new EnterpriseSeed(-1 - side.ordinal(), CreditCode.complete("12420302MA7%05d".formatted(side.ordinal())),
                "420302003", List.of(), 0);
    }
}
