package silian.acceptance.replay;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import silian.acceptance.client.Session;
import silian.acceptance.year.ActivitySeed;
import silian.acceptance.year.ActivitySeed.CoupleSeed;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.GraduateSeed;

/** One activity from its plan to its closing: who takes part, who comes, and what they take to. */
final class HoldingActivity {

    private static final ZoneOffset DISTRICT = ZoneOffset.ofHours(8);
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);
    /** Days before the activity. */
    static final int TAKING_PART = 10;
    private static final int VIEWS = 1_000;
    /** As many approvals as the platform takes in one command. */
    private static final int APPROVED_AT_ONCE = 200;
    private static final String ACTIVITIES = "/api/recruitment/v1/activities";
    private static final String CONSENTS = "/api/recruitment/v1/me/consents";
    /** The words in force in every year that is performed. */
    private static final String WORDS = "2021-11-01";

    private final ActivitySeed activity;
    private final Stage stage;
    private final Ledger ledger;
    private final String path;

    private HoldingActivity(ActivitySeed activity, Stage stage, Ledger ledger) {
        this.activity = activity;
        this.stage = stage;
        this.ledger = ledger;
        var planned = stage.post(stage.cast().officer(), activity.on().minusDays(20), name("activity"), ACTIVITIES,
                plan());
        path = ACTIVITIES + "/" + planned.text("id");
        ledger.put("activity", activity.number(), planned.text("id"));
    }

    /** Plans and publishes it. */
    static HoldingActivity published(ActivitySeed activity, Stage stage, Ledger ledger) {
        var holding = new HoldingActivity(activity, stage, ledger);
        stage.post(stage.cast().officer(), activity.on().minusDays(19), holding.name("publication"),
                holding.path + "/publication", Map.of());
        return holding;
    }

    private Map<String, Object> plan() {
        var content = new LinkedHashMap<String, Object>();
        content.put("kind", activity.kind());
        content.put("title", activity.title());
        if (!activity.university().isEmpty()) {
            content.put("university", activity.university());
        }
        if (!activity.faculty().isEmpty()) {
            content.put("faculty", activity.faculty());
        }
        content.put("startsAt", at(NINE));
        content.put("endsAt", at(FOUR));
        content.put("place", "示例体育馆");
        return content;
    }

    /** The employer applies with its postings. */
    void takePart(EnterpriseSeed enterprise) {
        var postings = IntStream.range(0, enterprise.posts().size())
                .mapToObj(i -> ledger.get("posting", enterprise.number() + "-" + i)).toList();
        stage.post(stage.cast().agentOf(enterprise), activity.on().minusDays(TAKING_PART),
                name("participation") + "-" + enterprise.number(), path + "/participations",
                Map.of("postings", postings));
    }

    /** An officer approves all of them. */
    void approve() {
        Portions.each(activity.enterprises(), APPROVED_AT_ONCE, name("approvals"), (key, enterprises) -> stage.post(
                stage.cast().officer(), activity.on().minusDays(5), key, path + "/participations/approvals",
                Map.of("items", enterprises.stream()
                        .map(enterprise -> Map.of("enterprise", enterprise.creditCode().value())).toList())));
    }

    /** Opens the doors; a screen shows the codes. */
    CheckInCodes open() {
        return new CheckInCodes(this::code);
    }

    /** When it is over there is none, and those who came are checked in already. */
    private String code() {
        var codes = path + "/check-in-codes";
        var answer = stage.ask(stage.cast().officer(), activity.on(), "check-in-code-" + UUID.randomUUID(), codes,
                Map.of());
        return answer.problem().filter("activity.closed"::equals).isPresent()
                ? "over"
                : answer.orThrow("POST " + codes).text("code");
    }

    /** A person checks in and says for whom they would work. */
    void attend(GraduateSeed person, CheckInCodes codes) {
        var session = stage.cast().talent(person);
        var door = path + "/check-ins";
        codes.checkIn(code -> stage.ask(session, activity.on(),
                name("check-in") + "-" + person.number() + "-" + code.hashCode(), door, Map.of("code", code)))
                .orThrow("POST " + door);
        activity.intentsOf(person).forEach(intent -> {
            var stated = stage.post(session, activity.on(), "intent-" + intent.name(), path + "/intents",
                    Map.of("posting", ledger.get("posting", intent.enterprise().number() + "-" + intent.post())));
            ledger.put("intent", intent.name(), stated.text("id"));
        });
    }

    /** Two people take a badge each and say yes to the other's. */
    void match(CoupleSeed couple) {
        var one = badge(couple.one());
        var other = badge(couple.other());
        choose(couple.one(), other);
        choose(couple.other(), one);
    }

    private int badge(GraduateSeed person) {
        var session = stage.cast().talent(person);
        agree(session, person);
        return stage.post(session, activity.on(), name("badge") + "-" + person.number(),
                path + "/badge", Map.of()).body().path("badge").asInt();
    }

    /** Whoever agreed before an earlier mixer need not agree again. */
    private void agree(Session session, GraduateSeed person) {
        var answer = stage.ask(session, activity.on(), name("consent") + "-" + person.number(), CONSENTS,
                Map.of("purpose", "MIXERS", "textVersion", WORDS));
        if (answer.problem().filter("consent.already-given"::equals).isEmpty()) {
            answer.orThrow("POST " + CONSENTS);
        }
    }

    private void choose(GraduateSeed person, int badge) {
        stage.post(stage.cast().talent(person), activity.on(), name("choice") + "-" + person.number(),
                path + "/badge/choice", Map.of("badge", badge));
    }

    /** The doors close, and the officer reports. */
    void close() {
        officer("closing", Map.of());
        var report = new LinkedHashMap<String, Object>(Map.of("visitors", activity.people().size(), "remarks", "示例总结"));
        if (activity.kind().equals("LIVE_STREAM")) {
            report.put("broadcastFrom", at(NINE));
            report.put("broadcastTo", at(FOUR));
            report.put("views", VIEWS);
        }
        officer("report", report);
        officer("report/fixing", Map.of());
    }

    private void officer(String what, Object content) {
        stage.post(stage.cast().officer(), activity.on(), name(what), path + "/" + what, content);
    }

    private String at(LocalTime time) {
        return activity.on().atTime(time).toInstant(DISTRICT).toString();
    }

    private String name(String what) {
        return what + "-" + activity.number();
    }
}
