package silian.acceptance.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import silian.acceptance.client.Session;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.InstitutionSeed;
import silian.acceptance.year.InstitutionSeed.PostSeed;

/**
 * One post of a public institution, from the registrations to the appointments. Fewer people register than the opening
 * ratio asks for, so each post is kept with a reason on file.
 */
final class FillingPost {

    private static final int REGISTRATION_DAYS = 7;
    /** Days after the announcement. */
    static final int REGISTERED = 2;
    static final int STARTED = 75;
    private static final int PANELLISTS = 5;
    /** Papers have 150 points, interviews 100; every candidate ahead of the next by a little. */
    private static final int BEST_PAPER = 140;
    private static final int BEST_MARK = 95;

    private final InstitutionSeed institution;
    private final PostSeed post;
    private final Stage stage;
    private final Ledger ledger;
    private final String path;

    private FillingPost(InstitutionSeed institution, PostSeed post, String id, Stage stage, Ledger ledger) {
        this.institution = institution;
        this.post = post;
        this.stage = stage;
        this.ledger = ledger;
        this.path = "/api/recruitment/v1/institution-posts/" + id;
    }

    /** Announces the plan of an institution; recruitment knows the institution a moment after it was registered. */
    static List<FillingPost> announced(InstitutionSeed institution, Stage stage, Ledger ledger) {
        var on = institution.announcedOn();
        var name = institution.institution().creditCode().value();
        var drafted = stage.postOnceHeardOf(stage.cast().agentOf(institution.institution()), on.minusDays(10),
                "plan-" + name, "/api/recruitment/v1/recruitment-plans", plan(institution));
        var path = "/api/recruitment/v1/recruitment-plans/" + drafted.text("id");
        stage.post(stage.cast().officer(), on.minusDays(3), "plan-approval-" + name, path + "/approval", Map.of());
        var posts = stage.post(stage.cast().officer(), on, "announcement-" + name, path + "/announcement", Map.of())
                .body().path("posts");
        return IntStream.range(0, institution.posts().size()).mapToObj(i -> new FillingPost(institution,
                institution.posts().get(i), posts.path(i).path("id").asString(), stage, ledger)).toList();
    }

    private static Map<String, Object> plan(InstitutionSeed institution) {
        return Map.of("title", "示例事业单位公开招聘", "registersFrom", institution.announcedOn().plusDays(1).toString(),
                "registersUntil", institution.announcedOn().plusDays(REGISTRATION_DAYS).toString(), "posts",
                institution.posts().stream().map(post -> Map.of("code", post.code(), "title", "示例岗位" + post.code(),
                        "headcount", post.headcount(), "minimumEducation", "21")).toList());
    }

    void fill() {
        var candidates = post.candidates().stream().map(this::register).toList();
        var appointed = candidates.subList(0, post.headcount());
        var numbers = candidates.stream().map(Candidate::number).toList();
        officer(18, "opening", Map.of("measure", "KEEP", "reason", "示例：紧缺岗位，备案后保留"));
        officer(25, "written-scores", Map.of("scores", scores(numbers)));
        officer(27, "short-list", Map.of());
        officer(28, "panel", Map.of("panellists", IntStream.rangeClosed(1, PANELLISTS)
                .mapToObj(i -> Map.of("code", "K" + i, "name", "示例考官")).toList()));
        officer(30, "interview-marks", Map.of("interviews", marks(numbers)));
        officer(31, "ranking", Map.of());
        appointed.forEach(candidate -> check(candidate.number()));
        officer(40, "publicity", Map.of());
        appointed.forEach(this::appoint);
    }

    /** Somebody who registered, under the number that lists call them by. */
    private record Candidate(String id, String number) {}

    private Candidate register(GraduateSeed person) {
        var session = stage.cast().talent(person);
        var on = day(REGISTERED);
        ClaimingProfiles.claimed(person, on, stage, ledger);
        var registered = stage.post(session, on, "registration-" + person.number(), path + "/registrations", Map.of());
        var id = registered.text("id");
        stage.post(stage.cast().reviewer(), day(REGISTRATION_DAYS + 1), "review-" + person.number(),
                "/api/recruitment/v1/candidacies/" + id + "/review",
                Map.of("qualified", true, "reason", "示例：学历符合岗位要求"));
        return new Candidate(id, registered.text("number"));
    }

    private static List<Map<String, Object>> scores(List<String> numbers) {
        return IntStream.range(0, numbers.size()).<Map<String, Object>>mapToObj(i -> Map.of("candidate",
                numbers.get(i), "paperA", BEST_PAPER - i, "paperB", BEST_PAPER - i)).toList();
    }

    private static List<Map<String, Object>> marks(List<String> numbers) {
        return IntStream.range(0, numbers.size()).<Map<String, Object>>mapToObj(i -> Map.of("candidate",
                numbers.get(i), "marks", IntStream.rangeClosed(1, PANELLISTS)
                        .mapToObj(k -> Map.of("panellist", "K" + k, "mark", BEST_MARK - i)).toList()))
                .toList();
    }

    private void check(String number) {
        for (var check : List.of("MEDICAL", "VETTING")) {
            post(stage.cast().officer(), 36, "check-" + check + "-" + number, "checks",
                    Map.of("candidate", number, "check", check, "passed", true));
        }
    }

    private void appoint(Candidate candidate) {
        var agent = stage.cast().agentOf(institution.institution());
        stage.post(agent, day(60), "appointment-" + candidate.number(), "/api/recruitment/v1/candidacies/"
                + candidate.id() + "/appointment",
                Map.of("startsOn", day(STARTED).toString(), "contractYears", 3,
                        "firstJob", true));
    }

    private void officer(int day, String what, Object content) {
        post(stage.cast().officer(), day, what, what, content);
    }

    private void post(Session caller, int day, String key, String what, Object content) {
        stage.post(caller, day(day), key + "-" + path, path + "/" + what, content);
    }

    /** So many days after the announcement. */
    private LocalDate day(int after) {
        return institution.announcedOn().plusDays(after);
    }
}
