package silian.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.figures.FigureRow;
import silian.acceptance.figures.FigureTable;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.access.AccessTrial;
import silian.acceptance.fire.audit.ServiceAccount;
import silian.acceptance.fire.restarts.Restarts;
import silian.acceptance.fire.rubbish.RubbishTrial;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;
import silian.acceptance.year.SmallYears;
import silian.acceptance.year.SyntheticYear;
import silian.platform.standards.CreditCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The slice of 2022 as its users see it: real processes, real tokens, everything through the gateway. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SliceIT {

    private static final Pattern HEALTH_PATH = Pattern.compile("http://127\\.0\\.0\\.1:8081(/[^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<String, Integer> SMALLER = Map.ofEntries(Map.entry("R01", 2_000), Map.entry("R04", 20),
            Map.entry("R05", 4), Map.entry("R06", 12), Map.entry("R08", 10), Map.entry("R09", 120),
            Map.entry("R10", 240), Map.entry("R12", 20), Map.entry("R13", 12), Map.entry("R14", 40),
            Map.entry("R15", 600), Map.entry("R16", 90), Map.entry("R17", 4), Map.entry("R18", 24),
            Map.entry("R19", 36), Map.entry("R20", 10));
    private static final int INTERRUPTIONS = 3;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path home;

    private static LocalPlatform platform;
    private static Path article;
    /** Of all tests: a code of an authenticator lets in once, so everybody stays logged in. */
    private static Cast cast;

    private final PlatformClient client = new PlatformClient(LocalPlatform.GATEWAY);
    private final Logins logins = new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES);
    private final SyntheticYear year = SyntheticYear.of(ArticleFigures.from(article), 2022);
    private final SyntheticYear small = SmallYears.after(year, 1).next();

    @BeforeAll
    static void start() throws Exception {
        platform = LocalPlatform.in(LocalPlatform.project(), home);
        platform.up();
        cast = Cast.of(platform, new PlatformClient(LocalPlatform.GATEWAY));
        article = smaller(home.resolve("figures.csv"));
    }

    /** The article's year, only smaller where it takes minutes; the demo performs all of it. */
    private static Path smaller(Path file) throws IOException {
        try (var of2022 = Objects.requireNonNull(ArticleFigures.class.getResourceAsStream("/figures-2022.csv"))) {
            var all = new String(of2022.readAllBytes(), StandardCharsets.UTF_8);
            for (var one : SMALLER.entrySet()) {
                all = all.replaceAll("(?m)^(" + one.getKey() + ",(?:[^,]*,){6})[^,]*,\\d+,\\d+,",
                        "$1%1$d,%1$d,%1$d,".formatted(one.getValue()));
            }
            return Files.writeString(file, all);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        platform.down();
        assertThat(platform.silian("status").exitCode()).isNotZero();
        assertThat(ProcessHandle.allProcesses().flatMap(process -> process.info().commandLine().stream())
                .filter(line -> line.contains(home.toString()))).isEmpty();
    }

    @Test
    @Order(0)
    void answersWhereTheContainersAskForHealth() throws Exception {
        var compose = Files.readString(LocalPlatform.project().resolve("docker-compose.yml"));
        var paths = HEALTH_PATH.matcher(compose).results().map(path -> path.group(1)).distinct().toList();
        var programs = platform.members().stream().filter(member -> compose.contains("\n  " + member.name() + ":"))
                .toList();

        assertThat(paths).isNotEmpty();
        assertThat(programs).hasSize(7);
        try (var http = HttpClient.newHttpClient()) {
            for (var program : programs) {
                for (var path : paths) {
                    var asked = HttpRequest
                            .newBuilder(URI.create("http://127.0.0.1:" + program.managementPort() + path));
                    assertThat(http.send(asked.build(), HttpResponse.BodyHandlers.discarding()).statusCode())
                            .as(program.name() + path).isEqualTo(200);
                }
            }
        }
    }

    @Test
    @Order(1)
    void reproducesTheFiguresOfTheArticle() throws Exception {
        assertThat(figures()).hasSize(Performance.FIGURES.size())
                .allSatisfy(figure -> assertThat(figure.path("matches").asBoolean())
                        .as(figure.toString()).isTrue());
    }

    @Test
    @Order(2)
    void changesNothingWhenPerformedAgain() throws Exception {
        var before = everyRecord();

        figures();

        assertThat(everyRecord()).isEqualTo(before);
    }

    /** Each interruption ends everything at once: some commands were carried out and never answered, others not sent. */
    @Test
    @Order(3)
    void goesOnWhereAReplayWasInterrupted() {
        var before = values();
        var random = new SplittableRandom(7);
        for (int performance = 0; performance < INTERRUPTIONS; performance++) {
            var interruption = new Interruption(random.nextInt(40, 500));
            var performing = new Performance(new PlatformClient(LocalPlatform.GATEWAY, interruption), cast);
            assertThatThrownBy(() -> performing.perform(small))
                    .hasStackTraceContaining(Interruption.MESSAGE);
        }

        new Performance(client, cast).perform(small);

        var wanted = SmallYears.articleOf(1);
        var after = values();
        assertThat(Performance.FIGURES).allSatisfy(id -> assertThat(wanted.figure(id).allows(
                after.get(id).subtract(before.get(id)))).as("%s: %s, before %s", id, after.get(id), before.get(id))
                .isTrue());
        new Performance(client, cast).perform(small);
        assertThat(values()).isEqualTo(after);
    }

    /** The sums over the records of all figures, which are what the figures say. */
    private Map<String, BigDecimal> values() {
        var rows = new FigureTable(client, staff("officer")).rows(ArticleFigures.of2022(), Performance.FIGURES, 2022);
        assertThat(rows).allSatisfy(row -> assertThat(row.platform()).isEqualByComparingTo(row.recordsSum()));
        return rows.stream().collect(Collectors.toMap(row -> row.article().id(), FigureRow::recordsSum));
    }

    @Test
    @Order(3)
    void showsAHiredTalentEverythingInOneCallPerService() {
        var hire = year.hires().stream().filter(SyntheticYear.HireSeed::isClassed).findFirst().orElseThrow();
        var talent = logins.talent(hire.graduate().phone().value());

        assertThat(get(talent, "/api/recruitment/v1/me").toString()).contains(hire.graduate().talentClass())
                .doesNotContain(hire.graduate().idNumber().value());
        assertThat(get(talent, "/api/enterprise/v1/me").path("employments").path(0).path("state").asString())
                .isEqualTo("ACTIVE");
        var housing = get(talent, "/api/housing/v1/me");
        assertThat(housing.path("tenancies").path(0).path("state").asString()).isEqualTo("OCCUPIED");
        assertThat(housing.path("entitlements").path(0).path("decisions").path(0).toString()).contains("clause",
                "reason");
        assertThat(get(talent, "/api/finance/v1/me").toString()).contains("clause", "reason");
    }

    @Test
    @Order(4)
    void takesTheConsequencesOfAWithdrawnHireBack() {
        var hire = year.hires().stream().filter(SyntheticYear.HireSeed::withdrawn).findFirst().orElseThrow();
        var talent = logins.talent(hire.graduate().phone().value());

        assertThat(get(talent, "/api/enterprise/v1/me").path("employments").path(0).path("state").asString())
                .isEqualTo("WITHDRAWN");
        assertThat(get(talent, "/api/housing/v1/me").path("entitlements").path(0).path("state").asString())
                .isEqualTo("REVOKED");
        assertThat(get(talent, "/api/finance/v1/me").toString()).contains("REVOKED");
    }

    @Test
    @Order(4)
    void letsTheDemoLoginOfAnEmployersAgentSeeItsEnterpriseAndNoOther() {
        var agent = staff("employer-agent");
        var enterprises = year.enterprises().iterator();

        assertThat(client.send(Request.get("/api/enterprise/v1/enterprises/"
                + enterprises.next().creditCode().value()), agent).status()).isEqualTo(200);
        assertThat(client.send(Request.get("/api/enterprise/v1/enterprises/"
                + enterprises.next().creditCode().value()), agent).status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void refusesAnotherYearBesideTheOneItHolds() {
        var other = platform.silian("replay", "--small", "--seed", "7");

        assertThat(other.exitCode()).isNotZero();
        assertThat(other.output()).contains("holds another year");
    }

    @Test
    @Order(5)
    void registersNothingThatTheBusinessRegisterDoesNotConfirm() {
        var officer = staff("officer");

        var unknown = CreditCode.complete("9142030299990001").value();
        var mistyped = unknown.substring(0, 17) + (unknown.endsWith("0") ? "1" : "0");
        assertThat(register(mistyped, officer)).isEqualTo("400 credit-code.check-digit");
        assertThat(register(unknown, officer)).isEqualTo("400 enterprise.unknown-to-register");
        var silent = CreditCode.complete("91420302MA800001").value();
        platform.tellAgency("business-register", "{\"fault\": \"empty\"}");
        try {
            assertThat(register(silent, officer)).isEqualTo("503 agency.business-register.unavailable");
        } finally {
            platform.tellAgency("business-register", "{\"fault\": \"none\"}");
        }

        assertThat(List.of(unknown, silent)).allSatisfy(code -> assertThat(
                client.send(Request.get("/api/enterprise/v1/enterprises/" + code), officer).status()).isEqualTo(404));
    }

    /** Without a key, so that a silent agency is answered at once and not waited for. */
    private String register(String creditCode, Session officer) {
        var answer = client.send(Request.post("/api/enterprise/v1/enterprises",
                Map.of("creditCode", creditCode, "area", "420302001")), officer);
        return answer.status() + " " + answer.problem().orElse("");
    }

    @Test
    @Order(6)
    void keepsPersonalDataOutOfTheLogs() throws IOException {
        var planted = year.graduates().stream()
                .flatMap(graduate -> Stream.of(graduate.idNumber().value(), graduate.phone().value())).toList();
        try (var logs = Files.list(platform.logs())) {
            for (var log : logs.toList()) {
                var text = Files.readString(log, StandardCharsets.UTF_8);
                assertThat(planted).as(log.toString()).noneMatch(text::contains);
            }
        }
    }

    @Test
    @Order(7)
    void verifiesTheAuditOfEveryService() {
        var ops = staff("ops");

        for (var service : List.of("recruitment", "housing", "finance", "enterprise")) {
            assertThat(ServiceAccount.of(service, client, ops).intact()).as(service).isTrue();
            assertThat(get(ops, "/api/" + service + "/v1/dead-letters").path("items")).as(service).isEmpty();
        }
    }

    @Test
    @Order(7)
    @Tag("long")
    void restartsAnInstanceWithoutAFailedRequest() {
        assertHeld(Restarts.brief(platform, cast, year, 1));
    }

    /** {@code ./silian fire access}, whole: an operation that nobody reviewed fails it. */
    @Test
    @Order(7)
    void letsEverybodyDoWhatTheyMayAndNobodyMore() {
        var card = new Scorecard();
        AccessTrial.perform(platform, cast, SyntheticYear.First.OF_ALL.after(year).after(small), 4, card);

        assertHeld(card);
    }

    /** Last, since it leaves more behind than any other. */
    @Test
    @Order(8)
    void keepsToItsApiDocumentsWhateverIsSent() {
        assertHeld(RubbishTrial.brief(platform, cast, year, 1));
    }

    private static void assertHeld(Scorecard card) {
        assertThat(card.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.held()).as(line.toString()).isTrue());
    }

    private JsonNode[] figures() throws Exception {
        var replay = platform.silian("replay", "--json", "--figures", article.toString());
        assertThat(replay.exitCode()).as(replay.output()).isZero();
        return JSON.readValue(replay.output().substring(replay.output().indexOf('[')), JsonNode[].class);
    }

    /** The ids of all records that any figure counts. */
    private List<String> everyRecord() {
        var officer = staff("officer");
        return Stream
                .of("recruitment/v1/figures/R14", "recruitment/v1/figures/R16", "recruitment/v1/figures/R18",
                        "housing/v1/figures/H01",
                        "housing/v1/figures/H06", "finance/v1/figures/F16")
                .flatMap(figure -> get(officer, "/api/" + figure
                        + "/records?from=2022-01-01&to=2022-12-31&limit=200").path("items").valueStream())
                .map(item -> item.path("id").asString()).toList();
    }

    private static Session staff(String username) {
        return cast.staff(username);
    }

    private JsonNode get(Session caller, String path) {
        return client.expect(Request.get(path), caller).body();
    }
}
