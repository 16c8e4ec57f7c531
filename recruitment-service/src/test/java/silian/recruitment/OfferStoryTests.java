package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Hiring.SCHOOL;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Hiring.Employer;
import silian.recruitment.Recruitment.Student;

/** Offers that are declined, expire, or are taken back although they were accepted. */
@RecruitmentStory
class OfferStoryTests {

    private static final Map<String, String> REASON = Map.of("reasonCode", "other-employer");

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
    void mayBeDeclinedWhichEndsTheApplication() {
        service.post(student.token(), hiring.applied(hiring.aStudent(), employer) + "/declination", Map.of())
                .refuses(404, "application.unknown");
        var application = hiring.offered(student, employer);
        service.post(employer.agent(), application + "/declination", Map.of()).expect(403);

        assertThat(service.post(student.token(), application + "/declination", Map.of()).expect(200).text("state"))
                .isEqualTo("DECLINED");

        service.post(student.token(), application + "/acceptance", Map.of()).refuses(409, "application.over");
        service.post(employer.agent(), application + "/offer", Recruitment.anOffer()).refuses(409, "application.over");
        var another = hiring.applied(student, employer);
        service.post(student.token(), another + "/declination", Map.of()).refuses(409, "application.no-offer");
    }

    @Test
    void isNotAcceptedAfterItExpiredUnlessItIsMadeAgain() {
        var application = hiring.offered(student, employer, Map.of("expiresOn", "2022-06-10"));
        var late = Recruitment.FAIR_DAY.plusDays(10);
        hiring.on(late, student.token(), application + "/acceptance", Map.of())
                .refuses(409, "application.offer-expired");

        hiring.on(late, employer.agent(), application + "/offer", Recruitment.anOffer()).expect(200);
        hiring.on(late, student.token(), application + "/acceptance", Map.of()).expect(200);
    }

    @Test
    void mayBeTakenBackByEitherSideAfterItWasAccepted() {
        for (var byEmployer : List.of(true, false)) {
            var person = hiring.aStudent();
            var application = hiring.accepted(person, employer);
            var side = byEmployer ? employer.agent() : person.token();
            service.post(side, application + "/rescission", Map.of("reasonCode", "mood"))
                    .refuses(400, "agreement.reason-unknown");

            var rescinded = service.post(side, application + "/rescission", REASON).expect(200);

            assertThat(rescinded.text("state")).isEqualTo("RESCINDED");
            assertThat(rescinded.text("rescissionReason")).isEqualTo("other-employer");
            service.post(side, application + "/rescission", REASON).refuses(409, "application.over");
            service.post(employer.agent(), application + "/hire", Map.of()).refuses(409, "application.over");
            service.post(employer.agent(), application + "/agreement", Hiring.terms("示例厂区"))
                    .refuses(409, "application.over");
            hiring.applied(person, employer);
        }
    }

    @Test
    void isNoPromiseBeforeItIsAcceptedAndNoneAnyMoreAfterTheHire() {
        var offered = hiring.offered(student, employer);
        service.post(student.token(), offered + "/rescission", REASON).refuses(409, "application.not-accepted");
        service.post(hiring.aStudent().token(), offered + "/rescission", REASON).refuses(404, "application.unknown");
        service.post(hiring.anEmployer().agent(), offered + "/rescission", REASON)
                .refuses(404, "application.unknown");
        service.post(Tokens.officer(), offered + "/rescission", REASON).expect(403);

        service.post(student.token(), offered + "/acceptance", Map.of()).expect(200);
        hiring.hired(employer, offered);
        service.post(student.token(), offered + "/rescission", REASON).refuses(409, "application.hired");
    }

    @Test
    void takesTheUnsignedAgreementWithIt() {
        var application = hiring.accepted(student, employer);
        var agreement = hiring.agreement(employer, application);
        hiring.sign(employer.agent(), agreement, 1).expect(200);
        hiring.sign(student.token(), agreement, 1).expect(200);

        service.post(student.token(), application + "/rescission", REASON).expect(200);

        assertThat(service.get(SCHOOL, agreement).text("state")).isEqualTo("CANCELLED");
        hiring.sign(SCHOOL, agreement, 1).refuses(409, "agreement.over");
    }
}
