package silian.recruitment.talents;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.Tokens;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import silian.platform.testing.questions.ServedByIndexes;
import silian.recruitment.Recruitment;
import silian.recruitment.SimulatedAgency;
import silian.recruitment.WithSimulatedAgency;
import silian.recruitment.language.TalentId;

@WithInfrastructure
@WithTestIssuer
@WithSimulatedAgency
@ServedByIndexes
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "silian.recruitment.degree-check.sweep-every=50ms", "silian.recruitment.degree-check.first-wait=50ms",
        "silian.recruitment.degree-check.longest-wait=100ms", "silian.recruitment.degree-check.attempts=4",
        "silian.agencies.degree-verification.attempts=1", "silian.agencies.degree-verification.failure-rate=100",
        "silian.agencies.degree-verification.open-for=100ms"})
class VerifyingDegreesTests {

    private static final WireMockServer AGENCY = SimulatedAgency.running();

    @Autowired
    private Talents talents;
    @Autowired
    private VerifyingDegrees verifying;
    private Recruitment service;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        service = new Recruitment(port);
    }

    @Test
    void confirmsWhatTheAgencyKnows() {
        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.CONFIRMED);
    }

    @Test
    void doesNotConfirmWhatTheAgencyDoesNotKnow() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(aResponse().withStatus(404)
                .withHeader("Content-Type", "application/json").withBody("{\"code\": \"certificate.unknown\"}")));

        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.NOT_CONFIRMED);
    }

    @Test
    void resolvesByItselfWhenTheAgencyIsBack() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).inScenario("outage")
                .willReturn(aResponse().withStatus(500)).willSetStateTo("back"));
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).inScenario("outage").whenScenarioStateIs("back")
                .willReturn(okJson("{\"certificateNumber\": \"any\", \"status\": \"VERIFIED\"}")));

        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.CONFIRMED);
    }

    @Test
    void isLeftToAPersonAfterTheLastAttemptAndStartedAgain() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*"))
                .willReturn(okJson("{\"certificateNumber\": \"any\", \"status\": \"PENDING\"}")));
        var talent = service.claimed(Recruitment.aStudent());
        await(talent, DegreeCheck.State.UNRESOLVED);
        assertThat(talents.findById(new TalentId(talent)).orElseThrow().degreeCheck().attempts()).isEqualTo(4);
        SimulatedAgency.knowsEveryCertificate();

        service.post(Tokens.reviewer(), "/talents/" + talent + "/degree-check", java.util.Map.of()).expect(200);
        await(talent, DegreeCheck.State.CONFIRMED);
        service.post(Tokens.reviewer(), "/talents/" + talent + "/degree-check", java.util.Map.of())
                .refuses(409, "talent.degree-check-not-unresolved");
    }

    @Test
    void isLeftToAPersonIfTheAgencyKeepsRefusingTheQuestion() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(aResponse().withStatus(400)));

        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.UNRESOLVED);
    }

    @Test
    void asksOnceThoughManyInstancesLook() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(
                okJson("{\"certificateNumber\": \"any\", \"status\": \"VERIFIED\"}").withFixedDelay(300)));
        AGENCY.resetRequests();
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        try (var instances = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                instances.execute(verifying::sweep);
            }
        }
        await(talent, DegreeCheck.State.CONFIRMED);

        AGENCY.verify(1, getRequestedFor(urlPathMatching(".*/" + student.certificate())));
    }

    private void await(String talent, DegreeCheck.State state) {
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                talents.findById(new TalentId(talent)).orElseThrow().degreeCheck().state()).isEqualTo(state));
    }
}
