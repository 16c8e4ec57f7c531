package silian.recruitment.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.activities.IntentFixture;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.HireId;

class JobApplicationTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final LocalDate AFTER_THE_OFFER = DAY.plusDays(31);
    private static final HireId HIRE = new HireId(anId("hire"));

    @Test
    void movesOnlyAsItMay() {
        var table = StateTable.of("JobApplication 求职申请", JobApplication::state);
        for (var state : ApplicationState.values()) {
            table.in(state, () -> in(state));
        }
        RECRUITMENT_STATES.shows(table
                .move("screen", application -> application.screen(aCommand()))
                .move("reject", application -> application.reject(RejectionReason.SKILLS_NOT_MET, aCommand()))
                .move("offer", application -> application.offer(terms(), aCommand()))
                .move("offer, the earlier one expired",
                        application -> application.offer(terms(), aCommand(AFTER_THE_OFFER)))
                .move("accept", application -> application.accept(aCommand()))
                .move("accept, expired", application -> application.accept(aCommand(AFTER_THE_OFFER)))
                .move("decline", application -> application.decline(aCommand()))
                .move("withdraw", application -> application.withdraw(aCommand()))
                .move("rescind", application -> application.rescind(EndingReason.OTHER_EMPLOYER, aCommand()))
                .move("agreementEnded", application -> application.agreementEnded(EndingReason.PLACE_CANCELLED,
                        aCommand()))
                .move("hired", application -> application.hired(HIRE))
                .move("hireWithdrawn", application -> application.hireWithdrawn(NOON))
                .move("hireEnded", application -> application.hireEnded(NOON)));
    }

    @Test
    void lapsesWithItsOffer() {
        var application = in(ApplicationState.OFFERED);
        assertRefused("application.offer-expired", () -> application.accept(aCommand(AFTER_THE_OFFER)));
        application.offer(terms(), aCommand(AFTER_THE_OFFER));
        application.accept(aCommand(AFTER_THE_OFFER.minusDays(1)));

        assertThat(application.state()).isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void takesACommandSentAgainForDone() {
        var application = in(ApplicationState.SUBMITTED);
        var screening = aCommand();
        application.screen(screening);
        application.screen(screening);
        var rejection = aCommand();
        application.reject(RejectionReason.INTERVIEW_NOT_PASSED, rejection);
        application.reject(RejectionReason.SKILLS_NOT_MET, rejection);

        assertThat(application.outcome().rejection()).isEqualTo(RejectionReason.INTERVIEW_NOT_PASSED);
    }

    @Test
    void isHiredAlthoughTheOfferWasTakenBackInTheSameMoment() {
        var application = in(ApplicationState.RESCINDED);
        assertThat(application.isOpenToEmployer()).isFalse();

        assertThat(application.hired(HIRE)).isTrue();

        assertThat(application.state()).isEqualTo(ApplicationState.HIRED);
        assertThat(application.outcome()).as("nor is it forgotten as one that came to nothing")
                .isEqualTo(Outcome.hired(HIRE));
        assertThat(application.hireEnded(NOON)).isTrue();
    }

    @Test
    void leadsToAHireOnlyWhenAccepted() {
        assertRefused("application.not-accepted", () -> in(ApplicationState.SCREENED).acceptedTerms());
        assertRefused("application.not-accepted", () -> in(ApplicationState.OFFERED).acceptedTerms());
        assertRefused("application.over", () -> in(ApplicationState.DECLINED).acceptedTerms());
        assertThat(in(ApplicationState.ACCEPTED).acceptedTerms()).isEqualTo(terms());
    }

    @Test
    void leadsToInterviewsOnlyWhenScreened() {
        in(ApplicationState.SCREENED).requireInterviews();
        assertRefused("application.not-screened", () -> in(ApplicationState.SUBMITTED).requireInterviews());
        assertRefused("application.offer-stands", () -> in(ApplicationState.OFFERED).requireInterviews());
        assertRefused("application.accepted", () -> in(ApplicationState.ACCEPTED).requireInterviews());
        assertRefused("application.over", () -> in(ApplicationState.REJECTED).requireInterviews());
    }

    @Test
    void isRejectedForALawfulReasonOnly() {
        assertThat(RejectionReason.of("skills-not-met")).isEqualTo(RejectionReason.SKILLS_NOT_MET);
        assertRefused("application.reason-unknown", () -> RejectionReason.of("sex"));
        assertRefused("application.reason-unknown", () -> RejectionReason.of(null));
    }

    @Test
    void refusesTermsThatCannotBe() {
        assertRefused("offer.expires-in-the-past",
                () -> OfferTerms.of(BigDecimal.TEN, DAY, DAY.minusDays(1), true, DAY));
        assertRefused("offer.starts-in-the-past",
                () -> OfferTerms.of(BigDecimal.TEN, DAY.minusDays(1), DAY, true, DAY));
        assertRefused("offer.too-far-ahead", () -> OfferTerms.of(BigDecimal.TEN, DAY, DAY.plusYears(2), true, DAY));
        assertRefused("offer.field-missing", () -> OfferTerms.of(BigDecimal.TEN, null, null, null, DAY));
        assertRefused("pay.out-of-range", () -> OfferTerms.of(BigDecimal.ZERO, DAY, DAY, true, DAY));
        assertThat(OfferTerms.of(BigDecimal.TEN, DAY, DAY, false, DAY).expiredOn(DAY)).isFalse();
    }

    private static OfferTerms terms() {
        return OfferTerms.of(new BigDecimal("7000"), DAY.plusDays(30), DAY.plusDays(30), true, DAY);
    }

    private static JobApplication in(ApplicationState state) {
        var intent = IntentFixture.anIntent();
        var application = JobApplication.submit(intent, intent.posting(), aCommand());
        switch (state) {
            case SUBMITTED -> {
            }
            case SCREENED -> application.screen(aCommand());
            case OFFERED -> application.offer(terms(), aCommand());
            case ACCEPTED -> accepted(application);
            case HIRED -> hired(application);
            case REJECTED -> application.reject(RejectionReason.POSTING_FILLED, aCommand());
            case DECLINED -> {
                application.offer(terms(), aCommand());
                application.decline(aCommand());
            }
            case WITHDRAWN -> application.withdraw(aCommand());
            case RESCINDED -> accepted(application).rescind(EndingReason.FURTHER_STUDY, aCommand());
            case HIRE_WITHDRAWN -> assertThat(hired(application).hireWithdrawn(NOON)).isTrue();
            case LEFT -> assertThat(hired(application).hireEnded(NOON)).isTrue();
        }
        return application;
    }

    private static JobApplication accepted(JobApplication application) {
        application.offer(terms(), aCommand());
        application.accept(aCommand());
        return application;
    }

    private static JobApplication hired(JobApplication application) {
        assertThat(accepted(application).hired(HIRE)).isTrue();
        return application;
    }
}
