package silian.acceptance.fire.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.replay.Performance;
import silian.acceptance.replay.PerformedYear;
import silian.acceptance.year.ActivitySeed.IntentSeed;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.GraduateSeed;
import silian.acceptance.year.SyntheticYear;
import silian.platform.standards.CreditCode;
import silian.platform.standards.ResidentId;
import tools.jackson.databind.JsonNode;

/** Makes the small world through the API: a year with two fairs, two employers each, and two hires with a home. */
final class WorldMaking {

    private static final Map<String, Integer> FIGURES = Map.ofEntries(Map.entry("R01", 14), Map.entry("R02", 0),
            Map.entry("R03", 0), Map.entry("R04", 0), Map.entry("R05", 0), Map.entry("R06", 2), Map.entry("R07", 0),
            Map.entry("R08", 0), Map.entry("R09", 4),
            Map.entry("R10", 4), Map.entry("R11", 0), Map.entry("R12", 0), Map.entry("R13", 2), Map.entry("R14", 4),
            Map.entry("R15", 12), Map.entry("R16", 4), Map.entry("R17", 1), Map.entry("R18", 2), Map.entry("R19", 2),
            Map.entry("R20", 0), Map.entry("F16", 14_000), Map.entry("H01", 2), Map.entry("H06", 4),
            Map.entry("H07", 2));
    private static final String OTHER_AREA = "420303";
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    private final PlatformClient client;
    private final Logins logins;
    private final Cast cast;
    private final SyntheticYear year;
    private final long seed;

    WorldMaking(PlatformClient client, Logins logins, Cast cast, SyntheticYear.First first, long seed) {
        this.client = client;
        this.logins = logins;
        this.cast = cast;
        this.year = SyntheticYear.of(ArticleFigures.of2022().with(FIGURES), seed, first);
        this.seed = seed;
    }

    /** @param nobody somebody with a valid token and no role at all */
    World make(Session nobody) {
        var institutions = new InstitutionMaking(client, cast);
        institutions.register();
        var performed = new Performance(client, cast).perform(year);
        var objects = new EnumMap<Side, Map<String, String>>(Side.class);
        for (var side : Side.values()) {
            var known = objects(side, performed);
            known.putAll(institutions.recruit(side, cast.talent(graduate(side))));
            objects.put(side, known);
        }
        var activity = futureActivity();
        var mixer = mixerUnderWay();
        objects.forEach((side, known) -> {
            known.put("activity", activity);
            known.put("mixer", mixer);
            known.put("purposeText", agreed(side, "EMPLOYERS"));
            var posting = Objects.requireNonNull(known.get("posting"), "every side has a posting");
            client.expect(Request.post("/api/recruitment/v1/activities/" + activity + "/registrations", Map.of()),
                    cast.talent(graduate(side)));
            client.expect(Request.post("/api/recruitment/v1/activities/" + activity + "/participations",
                    Map.of("postings", List.of(posting))), cast.agentOf(enterprise(side)));
            known.put("handedCv", handedOver(side, mixer, posting));
        });
        return new World(actors(nobody), List.of(founder(Side.HERE), founder(Side.THERE)),
                Stream.of(Side.values()).map(side -> new Actor("EMPLOYER_AGENT", side, Set.of(),
                        institutions.agent(side))).toList(),
                objects, seed);
    }

    private List<Actor> actors(Session nobody) {
        var actors = new ArrayList<Actor>();
        actors.add(new Actor(null, Side.HERE, Set.of(), null));
        actors.add(new Actor(null, Side.HERE, Set.of(), nobody));
        for (var side : Side.values()) {
            actors.add(new Actor("TALENT", side, Set.of(), cast.talent(graduate(side))));
            actors.add(new Actor("EMPLOYER_AGENT", side, Set.of(), cast.agentOf(enterprise(side))));
            actors.add(new Actor("UNIVERSITY", side, Set.of(), cast.university(graduate(side).school())));
        }
        for (var role : List.of("OFFICER", "REVIEWER", "APPROVER", "GRID_WORKER", "OPS")) {
            var here = cast.staff(username(role));
            actors.add(new Actor(role, Side.HERE, role.equals("OFFICER") ? Set.of("back-fill") : Set.of(), here));
            if (!role.equals("OPS")) { // nobody can open an account for operations through the API, and they have no area
                actors.add(new Actor(role, Side.THERE, Set.of(), elsewhere(role)));
            }
        }
        return actors;
    }

    private static String username(String role) {
        return role.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Session elsewhere(String role) {
        var account = client.expect(Request.post("/api/identity/v1/accounts",
                Map.of("username", "elsewhere-" + username(role), "displayName", "示例外区人员",
                        "roles", List.of(role), "tenant", OTHER_AREA))
                .keyed("elsewhere-" + seed + "-" + role),
                cast.staff("ops"));
        return logins.staff(new Logins.Credentials(account.text("username"), account.text("initialPassword"),
                account.text("totpSecret")));
    }

    private Actor founder(Side side) {
        return new Actor("TALENT", side, Set.of(), cast.talent(year.founders().get(side.ordinal()).graduate()));
    }

    private Map<String, String> objects(Side side, PerformedYear performed) {
        var graduate = graduate(side);
        var enterprise = enterprise(side);
        var talent = cast.talent(graduate);
        var known = new LinkedHashMap<String, String>();
        known.put("enterprise", enterprise.creditCode().value());
        known.put("area", enterprise.area());
        known.put("newEnterprise", CreditCode
                .complete("91420302MA7%05d".formatted(side.ordinal())).value());
        known.put("school", graduate.school());
        known.put("roster", GraduateSeed.CSV_HEADER + "\n" + graduate.csvRow() + "\n");
        known.put("person", graduate.idNumber().value());
        known.put("person.name", graduate.name());
        known.put("fair", performed.id("activity", intent(side).activity()));
        known.put("upload", performed.id("upload", graduate.school()));
        known.put("visit", performed.id("visit", enterprise.creditCode().value()));
        known.put("posting", performed.id("posting", enterprise.number() + "-" + hire(side).post()));
        known.put("talent", performed.id("talent", graduate.number()));
        known.put("intent", performed.id("intent", intent(side).name()));
        known.put("hire", performed.id("hire", graduate.number()));
        known.put("entitlement", performed.id("hire", graduate.number()));
        known.put("demand", first(get("/api/recruitment/v1/demands", cast.agentOf(enterprise)).path("items")));
        known.put("application", first(get("/api/recruitment/v1/applications", talent).path("items")));
        known.put("tenancy", first(get("/api/housing/v1/me", talent).path("tenancies")));
        known.put("claim", first(get("/api/finance/v1/me",
                cast.talent(year.founders().get(side.ordinal()).graduate())).path("claims")));
        var flat = get("/api/housing/v1/flats", cast.officer()).path("items").path(side.ordinal());
        known.put("flat", flat.path("id").asString());
        known.put("residence", flat.path("residence").asString());
        known.put("certificate", performed.id("certificate",
                String.valueOf(year.courses().get(side.ordinal()).number())));
        known.putAll(course(enterprise, side));
        known.put("savedSearch", client.expect(Request.post("/api/recruitment/v1/me/saved-searches",
                Map.of("words", "示例焊工")), talent).text("id"));
        known.put("correctionRequest", correctionRequest(talent));
        known.putAll(new HiringMaking(client, cast).make(enterprise, graduate));
        known.putAll(university(graduate.school(), talent));
        known.putAll(new AccreditationMaking(client, cast).make(talent));
        return known;
    }

    /** What the talent asked to have corrected, at an earlier trial or now. */
    private String correctionRequest(Session talent) {
        var path = "/api/recruitment/v1/correction-requests";
        var asked = get(path, talent).path("items");
        return asked.isEmpty()
                ? client.expect(Request.post(path, Map.of("field", "GRADUATION", "text", "示例更正")), talent).text("id")
                : first(asked);
    }

    /** What a university sees: an agreement, and a student who agrees to be told of. */
    private Map<String, String> university(String school, Session student) {
        var agreement = client.expect(Request.post("/api/recruitment/v1/cooperation-agreements",
                Map.of("university", school, "kind", "TALENT_SUPPLY", "title", "示例合作协议", "signedOn", "2022-04-11",
                        "from", "2022-05-01", "until", "2035-04-30")),
                cast.officer()).text("id");
        var consent = "/api/recruitment/v1/me/outcome-consent";
        var text = get(consent, student).path("text").path("version").asString();
        client.expect(Request.post(consent, Map.of("textVersion", text)), student);
        return Map.of("cooperation", agreement, "consentText", text);
    }

    /** A course that is being taught, with one trainee. */
    private Map<String, String> course(EnterpriseSeed school, Side side) {
        var agent = cast.agentOf(school);
        var today = LocalDate.now(DISTRICT);
        var courses = "/api/recruitment/v1/courses";
        var course = client.expect(Request.post(courses, Map.of("kind", "STARTUP_AWARENESS", "title", "示例培训班",
                "hours", 8, "firstDay", today.minusDays(1).toString(), "lastDay", today.plusDays(30).toString(),
                "places", 100)), agent).text("id");
        client.expect(Request.post(courses + "/" + course + "/approval", Map.of()), cast.officer());
        var trainee = ResidentId.complete("97000019900101%03d".formatted(side.ordinal())).value();
        var enrolled = client.expect(Request.post(courses + "/" + course + "/enrolments", Map.of("trainees", List.of(
                Map.of("name", "示例学员", "idNumber", trainee, "phone", "1970000000" + side.ordinal())))), agent);
        return Map.of("course", course, "courseDay", today.toString(), "trainee", trainee, "enrolment",
                first(enrolled.body().path("items")));
    }

    private String futureActivity() {
        var officer = cast.officer();
        var start = Instant.now().plus(7, ChronoUnit.DAYS);
        var planned = client.expect(Request.post("/api/recruitment/v1/activities",
                Map.of("kind", "SPECIAL_FAIR", "title", "示例专场招聘会", "university", graduate(Side.HERE).school(),
                        "startsAt", start.toString(), "endsAt", start.plus(6, ChronoUnit.HOURS).toString(), "place",
                        "示例体育馆")),
                officer).text("id");
        client.expect(Request.post("/api/recruitment/v1/activities/" + planned + "/publication", Map.of()), officer);
        return planned;
    }

    /** A mixer of today at which both talents wear a badge. */
    private String mixerUnderWay() {
        var officer = cast.officer();
        var start = Instant.now().minus(1, ChronoUnit.HOURS);
        var planned = client.expect(Request.post("/api/recruitment/v1/activities",
                Map.of("kind", "TALENT_MIXER", "title", "示例青年人才联谊", "startsAt", start.toString(), "endsAt",
                        start.plus(2, ChronoUnit.DAYS).toString(), "place", "示例广场")),
                officer).text("id");
        var path = "/api/recruitment/v1/activities/" + planned;
        client.expect(Request.post(path + "/publication", Map.of()), officer);
        var code = client.expect(Request.post(path + "/check-in-codes", Map.of()), officer).text("code");
        for (var side : Side.values()) {
            client.expect(Request.post(path + "/check-ins", Map.of("code", code)), cast.talent(graduate(side)));
            agreed(side, "MIXERS");
            client.expect(Request.post(path + "/badge", Map.of()), cast.talent(graduate(side)));
        }
        return planned;
    }

    /** A talent agrees to a purpose, unless the year that was performed made them agree; the version of the words. */
    private String agreed(Side side, String purpose) {
        var consents = "/api/recruitment/v1/me/consents";
        var talent = cast.talent(graduate(side));
        var said = get(consents, talent).path("consents").valueStream()
                .filter(one -> one.path("purpose").asString().equals(purpose)).findFirst().orElseThrow();
        var text = said.path("text").path("version").asString();
        if (!said.path("consent").asString().equals("GIVEN")) {
            client.expect(Request.post(consents, Map.of("purpose", purpose, "textVersion", text)), talent);
        }
        return text;
    }

    /** The enterprise comes too, and a talent hands it the profile. */
    private String handedOver(Side side, String activity, String posting) {
        var path = "/api/recruitment/v1/activities/" + activity;
        var employer = enterprise(side).creditCode().value();
        client.expect(Request.post(path + "/participations", Map.of("postings", List.of(posting))),
                cast.agentOf(enterprise(side)));
        client.expect(Request.post(path + "/participations/" + employer + "/approval", Map.of()), cast.officer());
        return client.expect(Request.post(path + "/cvs", Map.of("enterprise", employer)), cast.talent(graduate(side)))
                .text("id");
    }

    private SyntheticYear.HireSeed hire(Side side) {
        return year.hires().stream().filter(SyntheticYear.HireSeed::isClassed).skip(side.ordinal()).findFirst()
                .orElseThrow();
    }

    private IntentSeed intent(Side side) {
        return hire(side).intent().orElseThrow();
    }

    private GraduateSeed graduate(Side side) {
        return hire(side).graduate();
    }

    private EnterpriseSeed enterprise(Side side) {
        return hire(side).enterprise();
    }

    private JsonNode get(String path, Session caller) {
        return client.expect(Request.get(path), caller).body();
    }

    private static String first(JsonNode items) {
        return java.util.Objects.requireNonNull(items.path(0).path("id").asString(null),
                () -> "there is nothing in " + items);
    }
}
