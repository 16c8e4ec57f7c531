package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.WithInfrastructure;

/** What a caller is told when something is wrong. */
@WithInfrastructure
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=probe-service")
class ProblemTests {

    private static final String VISIT = """
            {"posting":"p-1","visitedOn":"2022-03-01","demands":[{"title":"nurse","openings":2,"level":"BACHELOR"}]}""";

    @LocalServerPort
    private int port;

    @Test
    void answersARefusalAsAProblemInChinese() {
        var answered = get("/api/probe/v1/refusals/conflict");

        assertThat(answered.status()).isEqualTo(409);
        assertThat(answered.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answered.header("Content-Language")).isEqualTo("zh-CN");
        assertThat(answered.header("Vary")).contains("Accept-Language");
        var problem = answered.json();
        assertThat(problem.path("type").asString()).isEqualTo("urn:silian:problem:version.conflict");
        assertThat(problem.path("code").asString()).isEqualTo("version.conflict");
        assertThat(problem.path("title").asString()).isEqualTo("当前状态不允许此操作");
        assertThat(problem.path("detail").asString()).isEqualTo("他人同时修改了该数据，请重新读取后再试");
        assertThat(problem.path("status").asInt()).isEqualTo(409);
        assertThat(problem.path("instance").asString()).isEqualTo("urn:request:" + answered.header("X-Request-Id"));
        assertThat(answered.faults()).containsExactly(":version.conflict");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|en", "en-GB,zh;q=0.5|en", "zh-TW|zh-CN", "fr, en;q=0.3|en", "*|zh-CN",
            "en;q=0|zh-CN", ";;;|zh-CN", "fr|zh-CN"})
    void speaksTheCallersLanguage(String accepted, String spoken) {
        assertThat(get("/api/probe/v1/refusals/conflict", "Accept-Language", accepted).header("Content-Language"))
                .isEqualTo(spoken);
    }

    @Test
    void tellsEveryReasonAndFillsTheirMessages() {
        var answered = get("/api/probe/v1/refusals/ineligible", "Accept-Language", "en");

        assertThat(answered.status()).isEqualTo(422);
        assertThat(answered.code()).isEqualTo("request.ineligible");
        assertThat(answered.faults()).containsExactly("a:field.required", "b:field.at-least");
        assertThat(answered.json().at("/faults/1/message").asString()).isEqualTo("This must be 3 or more");
        assertThat(answered.json().path("detail").asString()).isEqualTo("2 rules say no");
    }

    @Test
    void tellsWhenToAskAgain() {
        assertThat(get("/api/probe/v1/refusals/unavailable").header("Retry-After")).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"lost,409,version.conflict", "duplicate,409,object.already-exists", "broken,500,platform.failure",
            "unknown,404,path.unknown", "driver,503,platform.store-unavailable"})
    void tellsFailuresWithoutInternals(String kind, int status, String code) {
        var answered = get("/api/probe/v1/refusals/" + kind);

        assertThat(answered.status()).isEqualTo(status);
        assertThat(answered.code()).isEqualTo(code);
        assertThat(answered.response().body()).doesNotContain("secret", "420302", "jobPostings", "Exception");
    }

    @Test
    void tellsALostUpdateAsStaleToACallerWhoNamedItsVersion() {
        assertThat(get("/api/probe/v1/refusals/lost", "If-Match", "\"3\"").status()).isEqualTo(412);
    }

    @Test
    void namesEveryInvalidFieldByItsPath() {
        var answered = post("""
                {"posting":"p-1","demands":[{"title":"","openings":0},{"title":"longer than ten","openings":1}]}""");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.code()).isEqualTo("request.invalid");
        assertThat(answered.faults()).containsExactly("demands[0].openings:field.at-least",
                "demands[0].title:field.required", "demands[1].title:field.size", "visitedOn:field.required");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{\"posting\":\"p-1\",\"visitedOn\":\"2022-02-31\",\"demands\":[]}|visitedOn:field.date",
            "{\"posting\":\"p-1\",\"visitedOn\":\"2022-03-01T00:00:00Z\",\"demands\":[]}|visitedOn:field.date",
            "{\"posting\":\"p-1\",\"visitedOn\":19000,\"demands\":[]}|visitedOn:field.date",
            "{\"posting\":\"P 1\",\"visitedOn\":\"2022-03-01\",\"demands\":[]}|posting:path.unknown",
            "{\"posting\":7,\"visitedOn\":\"2022-03-01\",\"demands\":[]}|posting:field.text",
            "{\"demands\":[{\"title\":\"a\",\"openings\":\"2\"}]}|demands[0].openings:field.integer",
            "{\"demands\":[{\"title\":\"a\",\"openings\":2.5}]}|demands[0].openings:field.integer",
            "{\"demands\":[{\"title\":\"a\",\"openings\":99999999999}]}|demands[0].openings:field.integer",
            "{\"demands\":[{\"title\":\"a\",\"openings\":null}]}|demands[0].openings:field.required",
            "{\"demands\":[{\"title\":\"a\",\"openings\":1},{\"title\":5}]}|demands[1].title:field.text",
            "{\"demands\":[{\"title\":\"a\",\"level\":\"DOCTOR\"}]}|demands[0].level:field.choice",
            "{\"demands\":[{\"title\":\"a\",\"level\":1}]}|demands[0].level:field.choice",
            "{\"demands\":[{\"title\":\"a\",\"level\":\"BACHELOR \"}]}|demands[0].level:field.choice",
            "{\"visitedOn\":\" 2022-03-01\"}|visitedOn:field.date",
            "{\"seenAt\":\"2022-03-01T00:00:00Z\\n\"}|seenAt:field.time",
            "{\"demands\":{}}|demands:field.list", "{\"colour\":1}|colour:field.unknown",
            "{\"demands\":[{\"openings\":1,\"colour\":1}]}|demands[0].colour:field.unknown",
            "{\"posting\":\"p-1\",\"posting\":\"p-2\"}|posting:json.duplicate-key",
            "{\"11010519491231002X\":1}|***:field.unknown",
            "{\"demands\":[{\"openings\":1,\"13800000000\":1}]}|demands[0].***:field.unknown",
            "{\"pay\":1.005}|pay:money.two-decimals", "{\"pay\":\"12\"}|pay:field.number",
            "{\"demands\":[{\"title\":\"a\",\"openings\":1},null]}|demands[1]:field.required",
            "{\"demands\":[{\"title\":\"\\ud800\"}]}|demands[0].title:field.text",
            "{\"demands\":[{\"title\":\"a\\u0000b\"}]}|demands[0].title:field.text",
            "{\"posting\":\"\\udfff\"}|posting:field.text",
            "{\"visitedOn\":\"+10000-01-01\"}|visitedOn:field.date",
            "{\"visitedOn\":\"0000-12-31\"}|visitedOn:field.date",
            "{\"seenAt\":\"+10000-01-01T00:00:00Z\"}|seenAt:field.time",
            "{\"seenAt\":\"-1000000000-01-01T00:00:00Z\"}|seenAt:field.time",
            "{\"area\":1e999999999}|area:field.number-too-long", "{\"area\":1e-99}|area:field.number-too-long"})
    void namesTheFieldAndTheRuleOfABodyThatDoesNotFit(String body, String fault) {
        var answered = post(body);

        assertThat(answered.status()).as(answered.response().body()).isEqualTo(400);
        assertThat(answered.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "NOTHING", value = {"{\"posting\":|json.malformed",
            "nonsense|json.malformed", "{} {}|json.shape", "[]|json.shape", "\"text\"|json.shape",
            "null|body.missing",
            "NOTHING|body.missing"})
    void tellsWhenTheBodyIsNoObject(@org.jspecify.annotations.Nullable String body, String code) {
        var answered = Answered.to(port, "POST", "/api/probe/v1/visits", body, "Content-Type", "application/json");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.code()).isEqualTo(code);
    }

    @Test
    void neverEchoesAValue() {
        var answered = post("{\"posting\":\"420302199001011234\",\"visitedOn\":\"420302199001011234\"}");

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.response().body()).doesNotContain("420302");
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThat(facts("[".repeat(30) + "]".repeat(30)).status()).isEqualTo(200);
        assertThat(facts("[".repeat(31) + "]".repeat(31)).status()).isEqualTo(200);
        assertThat(facts("[".repeat(32) + "]".repeat(32)).status()).isEqualTo(413);
        assertThat(facts("[".repeat(32) + "]".repeat(32)).code()).isEqualTo("json.too-large");
    }

    @Test
    void tellsWhichMethodsAndMediaTypesAPathTakes() {
        var method = Answered.to(port, "DELETE", "/api/probe/v1/visits", null);
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("POST");
        assertThat(method.code()).isEqualTo("method.not-allowed");

        var media = Answered.to(port, "POST", "/api/probe/v1/visits", "a,b", "Content-Type", "text/csv");
        assertThat(media.status()).isEqualTo(415);
        assertThat(media.code()).isEqualTo("media-type.unsupported");

        var answer = get("/api/probe/v1/things/a", "Accept", "image/png");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("media-type.not-acceptable");
        assertThat(get("/api/probe/v1/things/a", "Accept", "application/problem+json").status()).isEqualTo(406);
    }

    @Test
    void tellsUnknownPathsAndUnknownVersionsApart() {
        assertThat(get("/api/probe/v1/nothing").code()).isEqualTo("path.unknown");
        assertThat(get("/error").code()).isEqualTo("path.unknown");
        var version = get("/api/probe/v9/visits", "Accept-Language", "en");
        assertThat(version.status()).isEqualTo(404);
        assertThat(version.code()).isEqualTo("api-version.unknown");
        assertThat(version.json().path("detail").asString()).endsWith("served are: v1");
    }

    @ParameterizedTest
    @CsvSource({"/api/probe/v1/days?from=2022-02-31,from:field.date", "/api/probe/v1/days,from:parameter.required",
            "/api/probe/v1/days?from=01.03.2022,from:field.date",
            "/api/probe/v1/days?from=%2B10000-01-01,from:field.date",
            "/api/probe/v1/days?from=0000-01-01,from:field.date",
            "/api/probe/v1/times?since=-300000000-01-01T00:00:00Z,since:field.time",
            "/api/probe/v1/times?since=-1000000000-01-01T00:00:00Z,since:field.time",
            "/api/probe/v1/times?since=%2B10000-01-01T00:00:00Z,since:field.time",
            "/api/probe/v1/times?since=9999-12-31T23:59:59-01:00,since:field.time",
            "/api/probe/v1/times?since=2022-02-31T00:00:00Z,since:field.time",
            "/api/probe/v1/times?since=yesterday,since:field.time",
            "/api/probe/v1/times?since=,since:parameter.required", "/api/probe/v1/ways,hire:parameter.required",
            "/api/probe/v1/days?from=,from:parameter.required",
            "/api/probe/v1/things/UPPER,id:path.unknown", "/api/probe/v1/days?from=2022-03-01,X-Level:header.required"})
    void namesTheParameterThatDoesNotFit(String path, String fault) {
        var answered = get(path);

        assertThat(answered.status()).isEqualTo(400);
        assertThat(answered.faults()).containsExactly(fault);
    }

    @Test
    void namesAPropertyWithoutAName() {
        assertThat(post("{\"\":1}").json().at("/faults/0/field").asString("absent")).isEmpty();
        assertThat(post("{\"demands\":[{\"title\":\"a\",\"openings\":1,\"level\":null,\"\":1}]}").faults())
                .containsExactly("demands[0].:field.unknown");
    }

    @Test
    void namesTheHeaderThatDoesNotFit() {
        assertThat(get("/api/probe/v1/days?from=2022-03-01", "X-Level", "DOCTOR").faults())
                .containsExactly("X-Level:field.choice");
    }

    @Test
    void keepsAWellFormedRequestIdAndReplacesAnother() {
        assertThat(get("/api/probe/v1/commands", "X-Request-Id", "gateway-0001").header("X-Request-Id"))
                .isEqualTo("gateway-0001");
        for (var unfit : new String[]{"<script>", "19900001234", "id-990000199001011239", "phone.199-0000-1234"}) {
            assertThat(get("/api/probe/v1/commands", "X-Request-Id", unfit).header("X-Request-Id")).hasSize(36)
                    .isNotEqualTo(unfit);
        }
        var allDigits = "12345678-1234-1234-1234-199000012345";
        assertThat(get("/api/probe/v1/commands", "X-Request-Id", allDigits).header("X-Request-Id"))
                .isEqualTo(allDigits);
    }

    @Test
    void takesWhatIsRight() {
        var answered = post(VISIT);

        assertThat(answered.status()).as(answered.response().body()).isEqualTo(201);
        assertThat(answered.json().path("posting").asString()).isEqualTo("p-1");
    }

    @Test
    void takesTextOfEveryLanguageAndTheFirstAndLastDay() {
        assertThat(post(VISIT.replace("nurse", "\\ud83d\\ude00護")).status()).isEqualTo(201);
        assertThat(post(VISIT.replace("2022-03-01", "0001-01-01")).status()).isEqualTo(201);
        assertThat(post(VISIT.replace("2022-03-01", "9999-12-31")).status()).isEqualTo(201);
    }

    @Test
    void keepsAmountsExact() {
        var answered = post(VISIT.replace("{\"posting\"", "{\"pay\":90071992547409.10,\"posting\""));

        assertThat(answered.response().body()).contains("\"pay\":90071992547409.10");
    }

    private Answered get(String path, String... headers) {
        return Answered.to(port, "GET", path, null, headers);
    }

    private Answered facts(String value) {
        return Answered.to(port, "POST", "/api/probe/v1/facts", "{\"a\":" + value + "}");
    }

    private Answered post(String body) {
        return Answered.to(port, "POST", "/api/probe/v1/visits", body);
    }
}
