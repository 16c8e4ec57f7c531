package silian.recruitment.talents;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThan;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import silian.platform.standards.ResidentId;
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
        "silian.recruitment.degree-check.longest-wait=100ms", "silian.recruitment.degree-check.look-up-wait=50ms",
        "silian.recruitment.degree-check.unresolved-wait=1d", "silian.recruitment.degree-check.attempts=4",
        "silian.agencies.degree-verification.attempts=1", "silian.agencies.degree-verification.failure-rate=100",
        "silian.agencies.degree-verification.open-for=100ms"})
class VerifyingDegreesTests {

    private static final WireMockServer AGENCY = SimulatedAgency.running();

    @Autowired
    private Talents talents;
    @Autowired
    private MongoOperations store;
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
                .willReturn(SimulatedAgency.verified()));

        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.CONFIRMED);
    }

    @Test
    void mayBeStartedAgainByAPersonAfterTheLastAttempt() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(aResponse().withStatus(500)));
        var talent = service.claimed(Recruitment.aStudent());
        await(talent, DegreeCheck.State.UNRESOLVED);
        assertThat(checkOf(talent).attempts()).isEqualTo(4);
        SimulatedAgency.knowsEveryCertificate();

        service.post(Tokens.reviewer(), "/talents/" + talent + "/degree-check", Map.of()).expect(200);
        await(talent, DegreeCheck.State.CONFIRMED);
        service.post(Tokens.reviewer(), "/talents/" + talent + "/degree-check", Map.of())
                .refuses(409, "talent.degree-check-not-unresolved");
    }

    @Test
    void isUnresolvedIfTheAgencyKeepsRefusingTheQuestion() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(aResponse().withStatus(400)));

        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.UNRESOLVED);
    }

    @Test
    void asksOnceThoughManyInstancesLook() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*"))
                .willReturn(SimulatedAgency.verified().withFixedDelay(300)));
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

    @Test
    void asksOnAsLongAsTheAgencyIsLooking() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(SimulatedAgency.lookingItUp()));
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> AGENCY.verify(
                moreThan(8), getRequestedFor(urlPathMatching(".*/" + student.certificate()))));
        assertThat(checkOf(talent).state()).isEqualTo(DegreeCheck.State.PENDING);
        SimulatedAgency.knowsEveryCertificate();

        await(talent, DegreeCheck.State.CONFIRMED);
    }

    @Test
    void resolvesByItselfEvenAfterTheLastAttempt() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*")).willReturn(aResponse().withStatus(500)));
        var talent = service.claimed(Recruitment.aStudent());
        await(talent, DegreeCheck.State.UNRESOLVED);
        comesDue(talent);
        Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> checkOf(talent).attempts() > 4);
        assertThat(checkOf(talent).state()).isEqualTo(DegreeCheck.State.UNRESOLVED);
        SimulatedAgency.knowsEveryCertificate();
        comesDue(talent);

        await(talent, DegreeCheck.State.CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({"'\"level\": \"05\", \"year\": 2022', LEVEL", "'\"level\": \"01\", \"year\": 2012', LEVEL",
            "'\"level\": \"02\", \"year\": 2019', YEAR"})
    void doesNotTakeTheCertificateOfOtherStudiesForProof(String attested, DegreeDoubt doubt) {
        var student = Recruitment.aStudent();
        AGENCY.stubFor(get(urlPathMatching(".*/" + certificateOfAMaster(student))).willReturn(okJson("""
                {"certificateNumber": "%s", "status": "VERIFIED", "kind": "GRADUATION", "school": "10929", %s}"""
                .formatted(certificateOfAMaster(student), attested))));

        var talent = aMaster(student);
        await(talent, DegreeCheck.State.NOT_CONFIRMED);
        assertThat(service.get(Tokens.officer(), "/talents/" + talent).expect(200).text("degreeDoubt"))
                .isEqualTo(doubt.name());
    }

    @Test
    void doesNotTakeTheAnswerAboutAnotherCertificateForProof() {
        var student = Recruitment.aStudent();
        AGENCY.stubFor(get(urlPathMatching(".*/" + student.certificate())).willReturn(okJson("""
                {"certificateNumber": "%s", "status": "VERIFIED", "kind": "GRADUATION", "school": "10525",
                 "level": "05", "year": 2022}""".formatted(student.certificate()))));

        var talent = service.claimed(student);
        await(talent, DegreeCheck.State.NOT_CONFIRMED);
        assertThat(checkOf(talent).doubt()).isEqualTo(DegreeDoubt.ANOTHER_CERTIFICATE);
    }

    @Test
    void asksAgainIfTheAnswerDoesNotSayWhatIsAttested() {
        AGENCY.stubFor(get(urlPathMatching("/degree-verification/.*"))
                .willReturn(okJson("{\"certificateNumber\": \"any\", \"status\": \"VERIFIED\"}")));

        await(service.claimed(Recruitment.aStudent()), DegreeCheck.State.UNRESOLVED);
    }

    @Test
    void provesOnePersonsStudiesByACertificate() {
        var first = Recruitment.aStudent();
        await(service.claimed(first), DegreeCheck.State.CONFIRMED);
        var second = Recruitment.aStudent();
        var thief = service.claimed(new Recruitment.Student(second.number(), second.name(), second.idNumber(),
                second.phone(), second.subject(), first.certificate()));

        await(thief, DegreeCheck.State.NOT_CONFIRMED);
        assertThat(checkOf(thief).doubt()).isEqualTo(DegreeDoubt.ANOTHER_PERSON);
    }

    private String aMaster(Recruitment.Student student) {
        var id = ResidentId.complete("00000019800101" + student.number().substring(2)).value();
        service.post(Tokens.university(Recruitment.SCHOOL), "/graduate-uploads", Recruitment.HEADER
                + String.join(",", student.number(), student.name(), id, student.phone(), "14", "310", "机械工程",
                        "2012-06-30", certificateOfAMaster(student))
                + "\n").expect(201);
        return service.post(student.token(), "/me", Map.of("name", student.name(), "idNumber", id)).expect(200)
                .text("id");
    }

    private static String certificateOfAMaster(Recruitment.Student student) {
        return "109291201202" + student.certificate().substring(12);
    }

    private DegreeCheck checkOf(String talent) {
        return talents.findById(new TalentId(talent)).orElseThrow().degreeCheck();
    }

    /** A day passes for the talent. */
    private void comesDue(String talent) {
        store.updateFirst(Query.query(Criteria.where("_id").is(talent)),
                Update.update(String.join(".", "degree", "due"), Instant.EPOCH), Talent.class);
    }

    private void await(String talent, DegreeCheck.State state) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(checkOf(talent).state()).isEqualTo(state));
    }
}
