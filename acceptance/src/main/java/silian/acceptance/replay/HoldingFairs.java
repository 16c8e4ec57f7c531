package silian.acceptance.replay;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import silian.acceptance.client.UnexpectedAnswer;
import silian.acceptance.year.FairSeed;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;

/** The special fairs: employers take part, students check in and say for whom they would work. */
final class HoldingFairs implements Chapter {

    private static final ZoneOffset DISTRICT = ZoneOffset.ofHours(8);

    @Override
    public String title() {
        return "专场招聘会 special fairs";
    }

    @Override
    public int steps(SyntheticYear year) {
        return year.enterprises().size() + (int) year.fairs().stream()
                .mapToLong(fair -> students(fair).size()).sum();
    }

    @Override
    public void perform(SyntheticYear year, Stage stage, Ledger ledger) {
        for (var fair : year.fairs()) {
            var activity = plan(fair, stage);
            ledger.put("fair", fair.university(), activity.substring(activity.lastIndexOf('/') + 1));
            stage.each(fair.enterprises(), enterprise -> {
                var postings = IntStream.range(0, enterprise.posts().size())
                        .mapToObj(i -> ledger.get("posting", enterprise.number() + "-" + i)).toList();
                stage.post(stage.cast().agentOf(enterprise), fair.on().minusDays(10),
                        "participation-" + enterprise.number(), activity + "/participations",
                        Map.of("postings", postings));
                stage.post(stage.cast().officer(), fair.on().minusDays(5), "approval-" + enterprise.number(),
                        activity + "/participations/" + enterprise.creditCode().value() + "/approval", Map.of());
            });
            var code = checkInCode(fair, activity, stage);
            stage.each(students(fair), student -> attend(student, fair, activity, code, stage, ledger));
            stage.post(stage.cast().officer(), fair.on(), "closing-" + fair.university(), activity + "/closing",
                    Map.of());
            stage.post(stage.cast().officer(), fair.on(), "report-" + fair.university(), activity + "/report",
                    Map.of("visitors", students(fair).size(), "remarks", "示例总结"));
            stage.post(stage.cast().officer(), fair.on(), "report-fixing-" + fair.university(),
                    activity + "/report/fixing", Map.of());
        }
    }

    private static String plan(FairSeed fair, Stage stage) {
        var content = new LinkedHashMap<String, Object>();
        content.put("kind", "SPECIAL_FAIR");
        content.put("title", fair.title());
        content.put("university", fair.university());
        content.put("startsAt", fair.on().atTime(LocalTime.of(9, 0)).toInstant(DISTRICT).toString());
        content.put("endsAt", fair.on().atTime(LocalTime.of(16, 0)).toInstant(DISTRICT).toString());
        content.put("place", "示例体育馆");
        var planned = stage.post(stage.cast().officer(), fair.on().minusDays(20), "fair-" + fair.university(),
                "/api/recruitment/v1/activities", content);
        var path = "/api/recruitment/v1/activities/" + planned.text("id");
        stage.post(stage.cast().officer(), fair.on().minusDays(19), "fair-publication-" + fair.university(),
                path + "/publication", Map.of());
        return path;
    }

    /** The code on the screen; when the fair is over there is none, and those who came are checked in already. */
    private static String checkInCode(FairSeed fair, String activity, Stage stage) {
        var path = activity + "/check-in-codes";
        var answer = stage.ask(stage.cast().officer(), fair.on(), "check-in-code-" + UUID.randomUUID(), path, Map.of());
        return answer.problem().filter("activity.closed"::equals).isPresent()
                ? "over"
                : answer.orThrow("POST " + path).text("code");
    }

    private static void attend(GraduateSeed student, FairSeed fair, String activity, String code, Stage stage,
            Ledger ledger) {
        var session = stage.cast().talent(student);
        var profile = stage.post(session, fair.on(), "claim-" + student.number(), "/api/recruitment/v1/me",
                Map.of("name", student.name(), "idNumber", student.idNumber().value()));
        ledger.put("talent", student.number(), profile.text("id"));
        stage.post(session, fair.on(), "check-in-" + student.number() + "-" + code.hashCode(), activity + "/check-ins",
                Map.of("code", code));
        fair.intents().stream().filter(intent -> intent.graduate() == student).forEach(intent -> {
            var name = student.number() + "-" + intent.enterprise().number();
            var stated = stage.post(session, fair.on(), "intent-" + name, activity + "/intents", Map.of("posting",
                    ledger.get("posting", intent.enterprise().number() + "-" + intent.post())));
            ledger.put("intent", name, stated.text("id"));
        });
    }

    private static List<GraduateSeed> students(FairSeed fair) {
        return List.copyOf(new LinkedHashSet<>(
                fair.intents().stream().map(FairSeed.IntentSeed::graduate).toList()));
    }
}
