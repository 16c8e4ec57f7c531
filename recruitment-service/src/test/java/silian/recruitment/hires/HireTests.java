package silian.recruitment.hires;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.agentOf;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import silian.platform.standards.EducationLevel;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;

class HireTests {

    private static final JobApplicationId APPLICATION = new JobApplicationId(anId("application"));
    private static final EmployerId EMPLOYER = new EmployerId("914403001922038216");
    private static final LocalDate CONFIRMED = LocalDate.of(2022, 6, 1);
    private static final LocalDate START = LocalDate.of(2022, 7, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2022, 10, 1);
    private static final PersonFacts FACTS = new PersonFacts(LocalDate.of(2000, 1, 1),
            EducationLevel.UNDERGRADUATE_GRADUATED, true, null, START, new SchoolCode("10929"));

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("Hire 录用", Hire::state)
                .in(HireState.LAPSED, HireTests::aHire)
                .in(HireState.CONFIRMED, HireTests::aConfirmedHire)
                .in(HireState.CONFIRMED, "on probation", HireTests::onProbation)
                .in(HireState.CONFIRMED, "probation passed", () -> {
                    var hire = onProbation();
                    hire.passProbation(aCommand(AUTUMN));
                    return hire;
                })
                .in(HireState.CONFIRMED, "departure reported", () -> {
                    var hire = aConfirmedHire();
                    hire.reportDeparture(START, aCommand(START));
                    return hire;
                })
                .in(HireState.WITHDRAWN, () -> {
                    var hire = aConfirmedHire();
                    hire.withdraw(WithdrawalReason.NOT_REPORTED_FOR_WORK, aCommand());
                    return hire;
                })
                .in(HireState.ENDED, HireTests::anEndedHire)
                .move("confirm", HireTests::confirm)
                .move("lapse", hire -> hire.lapse(NOON))
                .move("withdraw", hire -> hire.withdraw(WithdrawalReason.PLACE_CANCELLED, aCommand(AUTUMN)))
                .move("agreeProbation", hire -> hire.agreeProbation(AUTUMN, null, aCommand(AUTUMN)))
                .move("passProbation", hire -> hire.passProbation(aCommand(AUTUMN)))
                .move("correct", hire -> hire.correct(correction(START.plusDays(3)), aCommand(AUTUMN)))
                .move("reportDeparture", hire -> hire.reportDeparture(AUTUMN, aCommand(AUTUMN)))
                .move("dismissDeparture", hire -> hire.dismissDeparture(aCommand(AUTUMN)))
                .move("end, probation not passed",
                        hire -> hire.end(EndReason.PROBATION_NOT_PASSED, AUTUMN, aCommand(AUTUMN)))
                .move("end", hire -> hire.end(EndReason.RESIGNED, AUTUMN, aCommand(AUTUMN)))
                .move("anything, before it was confirmed",
                        hire -> hire.withdraw(WithdrawalReason.PLACE_CANCELLED, aCommand(CONFIRMED.minusDays(1)))));
    }

    @Test
    void isConfirmedOnce() {
        var hire = aConfirmedHire();
        confirm(hire);

        assertThat(hire.pending().recorded()).singleElement().isInstanceOf(HireEvent.Confirmed.class);
    }

    @Test
    void tellsEveryChangeOnce() {
        var hire = aConfirmedHire();
        var correction = aCommand();
        hire.correct(correction(START.plusDays(3)), correction);
        hire.correct(correction(START.plusDays(4)), correction);
        var end = aCommand(AUTUMN);
        hire.end(EndReason.RESIGNED, AUTUMN, end);
        hire.end(EndReason.RESIGNED, AUTUMN, end);

        assertThat(hire.pending().recorded()).hasSize(3);
        assertThat(hire.terms().startsOn()).isEqualTo(START.plusDays(3));
        assertThat(hire.endedOn()).isEqualTo(AUTUMN);
    }

    @Test
    void tellsWhatACorrectionChanged() {
        var hire = aConfirmedHire();
        assertRefused("hire.nothing-to-correct", () -> hire.correct(correction(START), aCommand()));
        hire.correct(HireCorrection.of(null, false, new BigDecimal("6500"), "示例更正", CONFIRMED), aCommand());

        assertThat(hire.pending().recorded().getLast()).isInstanceOfSatisfying(HireEvent.Corrected.class,
                corrected -> assertThat(corrected.changed()).containsExactly("full-time", "pay"));
        assertThat(hire.terms()).isEqualTo(new HireTerms(START, false, yuan(6500)));
    }

    @Test
    void endsBetweenItsFirstDayAndToday() {
        var hire = aConfirmedHire();
        assertRefused("hire.ends-before-it-starts",
                () -> hire.end(EndReason.RESIGNED, START.minusDays(1), aCommand(AUTUMN)));
        assertRefused("hire.ends-in-the-future",
                () -> hire.end(EndReason.RESIGNED, AUTUMN.plusDays(1), aCommand(AUTUMN)));
        hire.end(EndReason.RESIGNED, START, aCommand(START));

        assertThat(hire.state()).isEqualTo(HireState.ENDED);
    }

    @Test
    void beginsWithOneProbation() {
        var hire = aConfirmedHire();
        assertRefused("hire.probation-before-start",
                () -> hire.agreeProbation(START.minusDays(1), null, aCommand()));
        assertRefused("hire.contract-too-short",
                () -> hire.agreeProbation(AUTUMN, AUTUMN.minusDays(1), aCommand()));
        hire.agreeProbation(AUTUMN, AUTUMN, aCommand());
        assertRefused("hire.not-started", () -> hire.passProbation(aCommand(START.minusDays(1))));
        assertRefused("hire.probation-before-start",
                () -> hire.correct(correction(AUTUMN.plusDays(1)), aCommand()));
        hire.passProbation(aCommand(START));

        assertThat(hire.probation()).isEqualTo(new Probation(AUTUMN, AUTUMN, START));
    }

    @Test
    void keepsTheProbationOfAnAppointmentAndTakesNoOther() {
        var hire = aHire();
        hire.confirm(HirePlace.by(new Appointment(new CandidacyId(anId("candidacy")),
                new InstitutionPostId(anId("post"))), new TalentId(anId("talent")), "account", EMPLOYER),
                new HireTerms(START, true, null), FACTS, aCommand());
        assertRefused("hire.probation-by-appointment", () -> hire.agreeProbation(AUTUMN, null, aCommand()));
        var probation = new AppointmentTerms(START, START.plusYears(3), START.plusYears(1)).probation();
        hire.beginsOnProbation(probation);

        assertThat(hire.probation()).isEqualTo(new Probation(START.plusYears(1), START.plusYears(3), null));
        assertRefused("hire.probation-agreed", () -> hire.agreeProbation(AUTUMN, null, aCommand()));
        hire.passProbation(aCommand(START.plusMonths(11)));
        hire.beginsOnProbation(probation);
        assertThat(hire.probation().passedOn()).isEqualTo(START.plusMonths(11));
    }

    @Test
    void endsBecauseOfAProbationOnlyWhileItLasts() {
        var hire = onProbation();
        assertRefused("hire.probation-over", () -> hire.end(EndReason.PROBATION_NOT_PASSED, AUTUMN.plusDays(1),
                aCommand(AUTUMN.plusDays(1))));
        hire.end(EndReason.PROBATION_NOT_PASSED, AUTUMN, aCommand(AUTUMN.plusDays(1)));

        assertThat(hire.endedOn()).isEqualTo(AUTUMN);
    }

    @Test
    void countsMonthsOfProbationThatHaveBegun() {
        assertThat(ProbationRule.monthsBegun(START, LocalDate.of(2022, 7, 1))).isOne();
        assertThat(ProbationRule.monthsBegun(START, LocalDate.of(2022, 7, 31))).isOne();
        assertThat(ProbationRule.monthsBegun(START, LocalDate.of(2022, 8, 1))).isEqualTo(2);
        assertThat(ProbationRule.monthsBegun(START, LocalDate.of(2022, 12, 31))).isEqualTo(6);
    }

    @Test
    void isNobodysToSeeBeforeItCame() {
        assertThat(aHire().visibleTo(agentOf(EMPLOYER.value()))).isFalse();
        var hire = aConfirmedHire();
        assertThat(hire.visibleTo(agentOf(EMPLOYER.value()))).isTrue();
        assertThat(hire.visibleTo(agentOf("91330100799655058B"))).isFalse();
    }

    @Test
    void knowsTheReasonsOfTheDistrict() {
        assertThat(WithdrawalReason.of("not-reported-for-work")).isEqualTo(WithdrawalReason.NOT_REPORTED_FOR_WORK);
        assertThat(EndReason.of("contract-expired")).isEqualTo(EndReason.CONTRACT_EXPIRED);
        assertRefused("hire.reason-unknown", () -> WithdrawalReason.of("because"));
        assertRefused("hire.reason-unknown", () -> EndReason.of(null));
    }

    @Test
    void refusesCorrectionsThatCannotBe() {
        assertRefused("hire.nothing-to-correct", () -> HireCorrection.of(null, null, null, "示例", CONFIRMED));
        assertRefused("hire.start-too-far",
                () -> HireCorrection.of(CONFIRMED.plusMonths(24), null, null, "示例", CONFIRMED));
        assertRefused("pay.out-of-range", () -> HireCorrection.of(null, null, BigDecimal.ZERO, "示例", CONFIRMED));
        assertRefused("text.missing", () -> HireCorrection.of(START, null, null, " ", CONFIRMED));
    }

    private static HireCorrection correction(LocalDate startsOn) {
        return HireCorrection.of(startsOn, null, null, "示例更正", CONFIRMED);
    }

    private static Hire aHire() {
        return Hire.to(APPLICATION);
    }

    private static Hire aConfirmedHire() {
        var hire = aHire();
        confirm(hire);
        return hire;
    }

    private static Hire onProbation() {
        var hire = aConfirmedHire();
        hire.agreeProbation(AUTUMN, null, aCommand());
        return hire;
    }

    private static Hire anEndedHire() {
        var hire = aConfirmedHire();
        hire.end(EndReason.RESIGNED, START, aCommand(START));
        return hire;
    }

    private static Money yuan(int amount) {
        return Money.of(CurrencyUnit.of("CNY"), amount);
    }

    private static void confirm(Hire hire) {
        hire.confirm(HirePlace.through(APPLICATION, new TalentId(anId("talent")), "account", EMPLOYER,
                new JobPostingId(anId("posting")), null), new HireTerms(START, true, yuan(7000)),
                FACTS, aCommand());
    }
}
