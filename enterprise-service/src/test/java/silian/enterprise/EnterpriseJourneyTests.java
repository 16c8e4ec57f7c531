package silian.enterprise;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import silian.platform.standards.CreditCode;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.testing.questions.ServedByIndexes;

@WithInfrastructure
@WithTestIssuer
@ServedByIndexes
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EnterpriseJourneyTests {

    private static final String ENTERPRISES = "/api/enterprise/v1/enterprises";

    @RegisterExtension
    static final WireMockExtension REGISTER = WireMockExtension.newInstance().options(wireMockConfig().dynamicPort())
            .build();

    private static int next = 10_000;

    @Autowired
    private MongoOperations mongo;

    private final String code = CreditCode.complete("91420302MA9" + next++).value();
    private RestTestClient http;

    @DynamicPropertySource
    static void agencies(DynamicPropertyRegistry registry) {
        registry.add("silian.agencies.url", REGISTER::baseUrl);
        registry.add("silian.agencies.business-register.time-limit", () -> "1s");
        // so many failures are provoked here that the breaker would open for the tests that follow
        registry.add("silian.agencies.business-register.window", () -> "1000");
        // the client here waits as long as it is told and asks once more
        registry.add("silian.agencies.business-register.retry-after", () -> "1s");
    }

    @BeforeEach
    void register(@LocalServerPort int port) {
        // not a client that waits and asks again by itself: its answers are looked at
        http = RestTestClient.bindToServer(new JdkClientHttpRequestFactory()).baseUrl("http://127.0.0.1:" + port)
                .build();
        registerAnswers("""
                {"creditCode": "any", "name": "示例机械制造有限公司", "industrySection": "C", "registeredOn": "2015-04-01",
                 "registeredCapital": "1000000.00", "state": "ACTIVE"}""");
    }

    private static void registerAnswers(String answer) {
        REGISTER.stubFor(get(urlPathMatching("/business-register/v1/enterprises/.*")).willReturn(okJson(answer)));
    }

    @Test
    void takesNameAndIndustryFromTheBusinessRegister() {
        register(code, "k1").expectStatus().isCreated().expectHeader().valueEquals("ETag", "\"0\"").expectBody()
                .jsonPath("$.name").isEqualTo("示例机械制造有限公司").jsonPath("$.industrySection").isEqualTo("C");
    }

    @Test
    void registersOnceHoweverOftenTheCommandIsSent() {
        register(code, "k2").expectStatus().isCreated();
        register(code, "k2").expectStatus().isCreated();

        problem(register(code, "k3"), 409, "enterprise.already-registered");
        assertThat(mongo.getCollection("enterprises").countDocuments(new org.bson.Document("_id", code))).isOne();
    }

    @Test
    void namesEveryFaultInBothLanguages() {
        var body = Map.of("creditCode", "914403001922038217", "area", "4203021");
        post(Tokens.officer(), ENTERPRISES, body, "k4").expectStatus().isBadRequest().expectBody()
                .jsonPath("$.faults.length()").isEqualTo(2).jsonPath("$.faults[0].field").isEqualTo("creditCode")
                .jsonPath("$.faults[0].message")
                .value(String.class, message -> assertThat(message).containsPattern("\\p{IsHan}"));
        http.post().uri(ENTERPRISES).header("Authorization", "Bearer " + Tokens.officer())
                .header("Accept-Language", "en").contentType(MediaType.APPLICATION_JSON).body(body).exchange()
                .expectBody().jsonPath("$.faults[0].message")
                .value(String.class, message -> assertThat(message).isNotBlank().doesNotContainPattern("\\p{IsHan}"));
    }

    @Test
    void storesNothingWhileTheRegisterKnowsNothingOrIsDown() {
        REGISTER.stubFor(get(urlPathMatching("/business-register/.*"))
                .willReturn(okJson("{\"code\": \"credit-code.unknown\"}").withStatus(404)));
        problem(register(code, "k5"), 400, "enterprise.unknown-to-register");

        REGISTER.stubFor(get(urlPathMatching("/business-register/.*"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        problem(register(code, "k5"), 503, "agency.business-register.unavailable");

        REGISTER.stubFor(get(urlPathMatching("/business-register/.*"))
                .willReturn(aResponse().withFixedDelay(10_000)));
        register(code, "k5").expectStatus().isEqualTo(503).expectHeader().valueEquals("Retry-After", "1").expectBody()
                .jsonPath("$.detail").value(String.class, words -> assertThat(words).contains("市场监管登记系统"));

        assertThat(mongo.getCollection("enterprises").countDocuments(new org.bson.Document("_id", code))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"CANCELLED, enterprise.cancelled, 已注销", "REVOKED, enterprise.licence-revoked, 吊销"})
    void refusesAnEnterpriseThatIsNoMore(String state, String reason, String word) {
        registerAnswers("{\"name\": \"示例\", \"industrySection\": \"C\", \"registeredOn\": \"2015-04-01\", \"state\": \""
                + state + "\"}");

        register(code, "k14").expectStatus().isBadRequest().expectBody().jsonPath("$.code").isEqualTo(reason)
                .jsonPath("$.faults[0].field").isEqualTo("creditCode").jsonPath("$.faults[0].message")
                .value(String.class, message -> assertThat(message).contains(word));
        assertThat(mongo.getCollection("enterprises").countDocuments(new org.bson.Document("_id", code))).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"name\": \"示例\", \"industrySection\": \"C\", \"state\": \"ACTIVE\"}",
            "{\"name\": \"示例\", \"industrySection\": \"C\", \"registeredOn\": \"2015-04-01\"}",
            "{\"name\": \"示例\", \"industrySection\": \"C\", \"registeredOn\": \"2015-04-01\", \"state\": \"ASLEEP\"}"})
    void takesHalfAnAnswerOfTheRegisterForNone(String answer) {
        registerAnswers(answer);

        problem(register(code, "k15"), 503, "agency.business-register.unavailable");
        assertThat(mongo.getCollection("enterprises").countDocuments(new org.bson.Document("_id", code))).isZero();
    }

    @Test
    void takesARegisterThatRefusesTheQuestionForSilent() {
        REGISTER.stubFor(get(urlPathMatching("/business-register/.*")).willReturn(aResponse().withStatus(422)));

        problem(register(code, "k16"), 503, "agency.business-register.unavailable");
        assertThat(mongo.getCollection("enterprises").countDocuments(new org.bson.Document("_id", code))).isZero();
    }

    @Test
    void letsAnOfficerRegisterOnlyInTheOwnArea() {
        problem(post(Tokens.officer(), ENTERPRISES, Map.of("creditCode", code, "area", "420303001"), "k6"), 400,
                "enterprise.area-not-yours");
    }

    @Test
    void showsAnEmployersAgentTheOwnEnterpriseOnly() {
        register(code, "k7").expectStatus().isCreated();

        fetch(Tokens.employerAgent(code), ENTERPRISES + "/" + code).expectStatus().isOk();
        problem(fetch(Tokens.employerAgent("914403001922038216"), ENTERPRISES + "/" + code), 404, "enterprise.unknown");
        fetch(Tokens.talent("somebody"), ENTERPRISES + "/" + code).expectStatus().isForbidden();
    }

    @Test
    void recordsWhatAGridWorkerHeard() {
        register(code, "k8").expectStatus().isCreated();
        var visits = "/api/enterprise/v1/visits";

        post(Tokens.gridWorker(), visits, visit("2022-03-01", 4000, 8000), "k9").expectStatus().isCreated()
                .expectBody().jsonPath("$.demands[0].openings").isEqualTo(3);
        problem(post(Tokens.gridWorker(), visits, visit("2022-03-01", 8001, 8000), "k10"), 400,
                "demand.pay-range-inverted");
        problem(post(Tokens.gridWorker(), visits, visit("2999-03-01", 4000, 8000), "k11"), 400, "visit.in-the-future");
        problem(post(Tokens.gridWorker(), visits, visit("2022-02-31", 4000, 8000), "k12"), 400, null);
        problem(post(Tokens.withRole("other", "GRID_WORKER", "420303"), visits, visit("2022-03-01", 4000, 8000), "k13"),
                404, "enterprise.unknown");
    }

    private Map<String, Object> visit(String on, int from, int to) {
        return Map.of("enterprise", code, "visitedOn", on, "demands", List.of(Map.of("title", "示例焊工", "openings", 3,
                "minimumEducation", "31", "payFrom", from, "payTo", to)));
    }

    private RestTestClient.ResponseSpec register(String creditCode, String key) {
        return post(Tokens.officer(), ENTERPRISES, Map.of("creditCode", creditCode, "area", "420302001"), key);
    }

    private RestTestClient.ResponseSpec post(String token, String path, Object body, String key) {
        return http.post().uri(path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key + "-" + code).contentType(MediaType.APPLICATION_JSON).body(body)
                .exchange();
    }

    private RestTestClient.ResponseSpec fetch(String token, String path) {
        return http.get().uri(path).header("Authorization", "Bearer " + token)
                .header("X-Request-Id", UUID.randomUUID().toString()).exchange();
    }

    private static void problem(RestTestClient.ResponseSpec answer, int status, String code) {
        var body = answer.expectStatus().isEqualTo(status).expectHeader()
                .contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON).expectBody();
        if (code != null) {
            body.jsonPath("$.code").isEqualTo(code);
        }
    }
}
