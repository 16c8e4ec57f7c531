package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Hiring.SCHOOL;
import static silian.recruitment.Hiring.START;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Hiring.Employer;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;

/** What employer, student and school do about a campus agreement. */
@RecruitmentStory
class AgreementStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Hiring hiring;

    private Employer employer;
    private Student student;

    @BeforeEach
    void begin() {
        employer = hiring.anEmployer();
        student = hiring.aStudent();
    }

    @Test
    void isInEffectWhoeverOfTheSidesSignsFirst() {
        for (var studentFirst : List.of(true, false)) {
            var person = hiring.aStudent();
            var agreement = hiring.agreement(employer, hiring.accepted(person, employer));
            hiring.sign(studentFirst ? person.token() : employer.agent(), agreement, 1).expect(200);
            hiring.sign(SCHOOL, agreement, 1).expect(422);
            hiring.sign(studentFirst ? employer.agent() : person.token(), agreement, 1).expect(200);

            var signed = hiring.sign(SCHOOL, agreement, 1).expect(200);
            assertThat(signed.text("state")).isEqualTo("EFFECTIVE");
            assertThat(signed.body().path("signedBy").path(0).asString())
                    .isEqualTo(studentFirst ? "STUDENT" : "EMPLOYER");
        }
    }

    @Test
    void isSignedAnewWhenItsTermsChange() {
        var agreement = hiring.agreement(employer, hiring.accepted(student, employer));
        hiring.sign(employer.agent(), agreement, 1).expect(200);
        hiring.sign(student.token(), agreement, 1).expect(200);
        service.post(student.token(), agreement + "/terms", Hiring.terms("示例仓库")).expect(403);

        var changed = service.post(employer.agent(), agreement + "/terms", Hiring.terms("示例仓库")).expect(200);

        assertThat(changed.body().path("revision").asInt()).isEqualTo(2);
        assertThat(changed.body().path("signedBy").size()).isZero();
        hiring.sign(student.token(), agreement, 1).refuses(409, "agreement.terms-changed");
        for (var party : List.of(student.token(), employer.agent(), SCHOOL)) {
            hiring.sign(party, agreement, 2).expect(200);
        }
        assertThat(service.get(SCHOOL, agreement).text("workplace")).isEqualTo("示例仓库");
        service.post(employer.agent(), agreement + "/terms", Hiring.terms("示例车间"))
                .refuses(409, "agreement.in-effect");
    }

    @Test
    void isOfferedOnceForAnApplicationAndNotToWhoeverWorksThere() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreement(employer, application);
        service.post(employer.agent(), application + "/agreement", Hiring.terms("示例厂区"))
                .refuses(409, "agreement.exists");
        service.post(Tokens.officer(), agreement + "/cancellation", Map.of()).expect(403);
        service.post(SCHOOL, agreement + "/cancellation", Map.of()).expect(200);
        hiring.sign(student.token(), agreement, 1).refuses(409, "agreement.over");

        var worker = hiring.aStudent();
        var kept = hiring.accepted(worker, employer);
        hiring.hired(employer, kept);
        service.post(employer.agent(), kept + "/agreement", Hiring.terms("示例厂区"))
                .refuses(409, "agreement.hired-already");
    }

    @Test
    void isOfferedAgainOnceAnEarlierOneWasCancelledWhichStaysOnFile() throws Exception {
        var application = hiring.accepted(student, employer);
        var former = hiring.agreement(employer, application);
        service.post(student.token(), former + "/cancellation", Map.of()).expect(200);

        var answers = atOnce(2, i -> () -> service.post(employer.agent(), application + "/agreement",
                Hiring.terms("示例厂区"), "again-" + i + application, Recruitment.FAIR_DAY));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        var second = answers.stream().filter(answer -> answer.status() == 201).findFirst().orElseThrow().text("id");
        answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow()
                .refuses(409, "agreement.exists");
        for (var party : List.of(employer.agent(), student.token(), SCHOOL)) {
            hiring.sign(party, "/agreements/" + second, 1).expect(200);
        }
        assertThat(service.get(student.token(), former).text("state")).isEqualTo("CANCELLED");
        assertThat(service.get(student.token(), "/agreements").body().path("items").size()).isEqualTo(2);
        service.post(employer.agent(), application + "/agreement", Hiring.terms("示例厂区"))
                .refuses(409, "agreement.exists");
    }

    @Test
    void cancelsTheAgreementThatIsOpenWhenTheOfferIsTakenBack() {
        var application = hiring.accepted(student, employer);
        var former = hiring.agreement(employer, application);
        service.post(employer.agent(), former + "/cancellation", Map.of()).expect(200);
        var second = hiring.agreement(employer, application);

        service.post(student.token(), application + "/rescission", Map.of("reasonCode", "further-study")).expect(200);

        assertThat(service.get(student.token(), second).text("state")).isEqualTo("CANCELLED");
        service.post(employer.agent(), application + "/agreement", Hiring.terms("示例厂区"))
                .refuses(409, "application.over");
    }

    @Test
    void isFollowedByAnotherOnANewApplicationOnceItWasReleasedOrBroken() {
        for (var end : List.of("release", "breach")) {
            var person = hiring.aStudent();
            var application = hiring.accepted(person, employer);
            var former = hiring.agreementInEffect(person, employer, application);
            service.post(person.token(), former + "/" + end, Map.of("reasonCode", "further-study")).expect(200);
            if (end.equals("release")) {
                service.post(employer.agent(), former + "/release-consent", Map.of()).expect(200);
            }
            var ended = service.post(SCHOOL, former + "/end-approval", Map.of()).expect(200).text("state");
            service.post(employer.agent(), application + "/agreement", Hiring.terms("示例厂区"))
                    .refuses(409, "application.over");

            var again = hiring.agreementInEffect(person, employer, hiring.accepted(person, employer));

            assertThat(service.get(SCHOOL, again).text("state")).isEqualTo("EFFECTIVE");
            assertThat(service.get(SCHOOL, former).text("state")).isEqualTo(ended);
        }
    }

    @Test
    void isNotEndedWhenTheStudentWorksThereAlready() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreementInEffect(student, employer, application);
        service.post(student.token(), agreement + "/breach", Map.of("reasonCode", "further-study")).expect(200);
        hiring.hired(employer, application);

        service.post(SCHOOL, agreement + "/end-approval", Map.of()).refuses(409, "agreement.over");

        await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreement).text("state")).isEqualTo("FULFILLED"));
    }

    @Test
    void isCancelledByAnyOfTheThreeBeforeItIsInEffect() {
        for (var byEmployer : List.of(true, false)) {
            var person = hiring.aStudent();
            var agreement = hiring.agreement(employer, hiring.accepted(person, employer));
            assertThat(
                    service.post(byEmployer ? employer.agent() : person.token(), agreement + "/cancellation", Map.of())
                            .expect(200).text("state"))
                    .isEqualTo("CANCELLED");
        }
        var agreement = hiring.agreementInEffect(student, employer, hiring.accepted(student, employer));
        service.post(student.token(), agreement + "/cancellation", Map.of()).refuses(409, "agreement.in-effect");
    }

    @Test
    void staysInEffectWhenTheSchoolRefusesABreachAndEndsTheApplicationWhenItApprovesOne() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreementInEffect(student, employer, application);
        var reason = Map.of("reasonCode", "further-study");
        service.post(SCHOOL, agreement + "/end-refusal", Map.of()).refuses(409, "agreement.no-end-requested");
        service.post(student.token(), agreement + "/breach", reason).expect(200);
        service.post(employer.agent(), agreement + "/breach", Map.of("reasonCode", "place-cancelled"))
                .refuses(409, "agreement.ending");
        service.post(employer.agent(), agreement + "/release-consent", Map.of())
                .refuses(409, "agreement.nothing-to-consent");
        assertThat(service.post(SCHOOL, agreement + "/end-refusal", Map.of()).expect(200).text("state"))
                .isEqualTo("EFFECTIVE");
        assertThat(service.get(student.token(), application).text("state")).isEqualTo("ACCEPTED");

        service.post(student.token(), agreement + "/breach", reason).expect(200);
        assertThat(service.post(SCHOOL, agreement + "/end-approval", Map.of()).expect(200).text("state"))
                .isEqualTo("BROKEN");

        var ended = service.get(employer.agent(), application);
        assertThat(ended.text("state")).isEqualTo("RESCINDED");
        assertThat(ended.text("rescissionReason")).isEqualTo("further-study");
        service.post(employer.agent(), application + "/hire", Map.of()).refuses(409, "application.over");
        hiring.applied(student, employer);
    }

    @Test
    void endsTheApplicationByItsRelease() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreementInEffect(student, employer, application);
        var rescission = Map.of("reasonCode", "place-cancelled");
        service.post(employer.agent(), application + "/rescission", rescission)
                .refuses(409, "application.agreement-binds");
        service.post(employer.agent(), agreement + "/release", rescission).expect(200);
        service.post(student.token(), application + "/rescission", rescission)
                .refuses(409, "application.agreement-binds");
        service.post(student.token(), agreement + "/release-consent", Map.of()).expect(200);
        for (int i = 0; i < 2; i++) {
            assertThat(service.post(SCHOOL, agreement + "/end-approval", Map.of(), "approved-" + agreement,
                    Recruitment.FAIR_DAY).expect(200).text("state")).isEqualTo("RELEASED");
        }

        assertThat(service.get(student.token(), application).text("rescissionReason")).isEqualTo("place-cancelled");
        service.post(employer.agent(), application + "/hire", Map.of()).refuses(409, "application.over");
    }

    @Test
    void isKeptAlreadyWhenTheSchoolSignsAfterTheHire() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreement(employer, application);
        hiring.sign(employer.agent(), agreement, 1).expect(200);
        hiring.sign(student.token(), agreement, 1).expect(200);
        var hire = hiring.hired(employer, application);

        var signed = hiring.sign(SCHOOL, agreement, 1).expect(200);

        assertThat(signed.text("state")).isEqualTo("FULFILLED");
        assertThat(signed.text("contractDueOn")).isEqualTo("2022-08-01");
        service.post(employer.agent(), hire + "/withdrawal", Map.of("reasonCode", "confirmed-by-mistake")).expect(200);
        await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreement).text("state")).isEqualTo("EFFECTIVE"));
    }

    @Test
    void isKeptWhicheverOfHireAndLastSignatureComesFirst() throws Exception {
        for (int round = 0; round < 5; round++) {
            var person = hiring.aStudent();
            var application = hiring.accepted(person, employer);
            var agreement = hiring.agreement(employer, application);
            hiring.sign(employer.agent(), agreement, 1).expect(200);
            hiring.sign(person.token(), agreement, 1).expect(200);

            var answers = atOnce(2, i -> () -> i == 0
                    ? hiring.sign(SCHOOL, agreement, 1)
                    : service.post(employer.agent(), application + "/hire", Map.of()));

            assertThat(answers).extracting(Answer::status).containsExactly(200, 201);
            await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreement).text("state"))
                    .isEqualTo("FULFILLED"));
        }
    }

    @Test
    void isNotSignedAnyMoreWhenTheHireIsOver() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreement(employer, application);
        hiring.sign(employer.agent(), agreement, 1).expect(200);
        hiring.sign(student.token(), agreement, 1).expect(200);
        var hire = hiring.hired(employer, application);
        service.post(employer.agent(), hire + "/withdrawal", Map.of("reasonCode", "confirmed-by-mistake")).expect(200);
        await().untilAsserted(() -> assertThat(service.get(student.token(), application).text("state"))
                .isEqualTo("HIRE_WITHDRAWN"));

        hiring.sign(SCHOOL, agreement, 1).refuses(409, "application.over");
        service.post(student.token(), agreement + "/cancellation", Map.of()).expect(200);
    }

    @Test
    void asksForTheContractByTheCorrectedFirstDay() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreementInEffect(student, employer, application);
        var hire = hiring.hired(employer, application);
        await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreement).text("contractDueOn"))
                .isEqualTo("2022-08-01"));

        hiring.on(START, employer.agent(), hire + "/correction", Map.of("startsOn", "2022-07-11", "reason", "示例更正"))
                .expect(200);

        await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreement).text("contractDueOn"))
                .isEqualTo("2022-08-11"));
    }

    @Test
    void bindsAStudentByOneAgreementUntilItIsKeptOrReleased() throws Exception {
        var other = hiring.anEmployer();
        var applications = List.of(hiring.accepted(student, employer), hiring.accepted(student, other));
        var agreements = List.of(hiring.agreement(employer, applications.get(0)),
                hiring.agreement(other, applications.get(1)));
        hiring.sign(SCHOOL, agreements.getFirst(), 1).expect(422);
        for (var agreement : agreements) {
            hiring.sign(student.token(), agreement, 1).expect(200);
        }
        hiring.sign(employer.agent(), agreements.get(0), 1).expect(200);
        hiring.sign(other.agent(), agreements.get(1), 1).expect(200);

        var answers = atOnce(2, i -> () -> hiring.sign(SCHOOL, agreements.get(i), 1));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        int bound = answers.getFirst().status() == 200 ? 0 : 1;
        answers.get(1 - bound).refuses(409, "agreement.another-in-effect");

        var first = agreements.get(bound);
        var agent = bound == 0 ? employer.agent() : other.agent();
        service.post(student.token(), first + "/release", Map.of("reasonCode", "other-employer")).expect(200);
        service.post(SCHOOL, first + "/end-approval", Map.of()).refuses(409, "agreement.consent-missing");
        service.post(agent, first + "/release-consent", Map.of()).expect(200);
        service.post(SCHOOL, first + "/end-approval", Map.of()).expect(200);
        hiring.sign(SCHOOL, agreements.get(1 - bound), 1).expect(200);

        var kept = bound == 0 ? other : employer;
        hiring.hired(kept, applications.get(1 - bound));
        await().untilAsserted(() -> assertThat(service.get(SCHOOL, agreements.get(1 - bound)).text("contractDueOn"))
                .isEqualTo("2022-08-01"));
        assertThat(service.get(student.token(), "/me/export").expect(200).body().path("agreements")
                .findValuesAsString("state")).containsExactlyInAnyOrder("RELEASED", "FULFILLED");
        hides(first);
    }

    private void hides(String agreement) {
        var stranger = hiring.aStudent();
        for (var nobody : List.of(Tokens.university("10525"), hiring.anEmployer().agent(), stranger.token())) {
            service.get(nobody, agreement).refuses(404, "agreement.unknown");
            hiring.sign(nobody, agreement, 1).refuses(404, "agreement.unknown");
            assertThat(service.get(nobody, "/agreements").expect(200).body().toString()).doesNotContain(agreement);
        }
        for (var party : List.of(SCHOOL, student.token(), Tokens.officer())) {
            service.get(party, agreement).expect(200);
        }
        hiring.sign(Tokens.officer(), agreement, 1).expect(403);
    }
}
