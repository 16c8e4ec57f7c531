package silian.recruitment.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.StateTable;
import silian.recruitment.applications.ApplicationFixture;
import silian.recruitment.language.CampusAgreementId;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.TalentId;
import silian.recruitment.language.HireId;

class CampusAgreementTests {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 1);
    private static final HireId HIRE = new HireId(anId("hire"));

    @Test
    void movesOnlyAsItMay() {
        var table = StateTable.of("CampusAgreement 三方协议", CampusAgreement::state)
                .in(AgreementState.SIGNING, CampusAgreementTests::invited)
                .in(AgreementState.SIGNING, "by employer and student", CampusAgreementTests::signedByTwo)
                .in(AgreementState.EFFECTIVE, CampusAgreementTests::inEffect)
                .in(AgreementState.ENDING, "release", () -> ending(Ending.Kind.RELEASE))
                .in(AgreementState.ENDING, "release, consented", CampusAgreementTests::consented)
                .in(AgreementState.ENDING, "breach", () -> ending(Ending.Kind.BREACH))
                .in(AgreementState.RELEASED, () -> approved(consented()))
                .in(AgreementState.BROKEN, () -> approved(ending(Ending.Kind.BREACH)))
                .in(AgreementState.FULFILLED, CampusAgreementTests::fulfilled)
                .in(AgreementState.CANCELLED, () -> {
                    var agreement = invited();
                    agreement.cancel(aCommand());
                    return agreement;
                });
        RECRUITMENT_STATES.shows(table
                .move("change", agreement -> agreement.change(terms("示例车间"), aCommand()))
                .move("sign (school)", agreement -> agreement.sign(Party.UNIVERSITY, 1, aCommand()))
                .move("sign (student)", agreement -> agreement.sign(Party.STUDENT, 1, aCommand()))
                .move("cancel", agreement -> agreement.cancel(aCommand()))
                .move("ask for release (student)", agreement -> agreement.requestEnd(Ending.Kind.RELEASE,
                        Party.STUDENT, EndingReason.FURTHER_STUDY, aCommand()))
                .move("tell breach (employer)", agreement -> agreement.requestEnd(Ending.Kind.BREACH, Party.EMPLOYER,
                        EndingReason.PLACE_CANCELLED, aCommand()))
                .move("consent (employer)", agreement -> agreement.consent(Party.EMPLOYER, aCommand()))
                .move("approveEnd", agreement -> agreement.approveEnd(aCommand()))
                .move("refuseEnd", agreement -> agreement.refuseEnd(aCommand()))
                .move("fulfil", agreement -> agreement.fulfil(HIRE, DAY))
                .move("dueOn", agreement -> agreement.dueOn(DAY))
                .move("reinstate", agreement -> agreement.reinstate(HIRE)));
    }

    @ParameterizedTest
    @CsvSource({"EMPLOYER, STUDENT, UNIVERSITY", "STUDENT, EMPLOYER, UNIVERSITY", "UNIVERSITY, STUDENT, EMPLOYER"})
    void isInEffectOnceAllThreeHaveSignedInWhateverOrder(Party first, Party second, Party third) {
        var agreement = invited();
        agreement.sign(first, 1, aCommand());
        agreement.sign(second, 1, aCommand());
        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNING);
        agreement.sign(third, 1, aCommand());

        assertThat(agreement.state()).isEqualTo(AgreementState.EFFECTIVE);
        assertThat(agreement.signedBy()).containsExactly(first, second, third);
    }

    @Test
    void hasToBeSignedAnewWhenItsTermsChange() {
        var agreement = signedByTwo();
        var change = aCommand();
        agreement.change(terms("示例车间"), change);
        agreement.change(terms("示例仓库"), change);

        assertThat(agreement.signedBy()).isEmpty();
        assertThat(agreement.revision()).isEqualTo(2);
        assertThat(agreement.terms().workplace()).isEqualTo("示例车间");
        assertRefused("agreement.terms-changed", () -> agreement.sign(Party.UNIVERSITY, 1, aCommand()));
        agreement.sign(Party.UNIVERSITY, 2, aCommand());
        assertRefused("agreement.signed", () -> agreement.sign(Party.UNIVERSITY, 2, aCommand()));
    }

    @Test
    void isReleasedOnlyWithTheOtherSidesConsent() {
        var agreement = ending(Ending.Kind.RELEASE);
        assertRefused("agreement.consent-missing", () -> agreement.approveEnd(aCommand()));
        assertRefused("agreement.nothing-to-consent", () -> agreement.consent(Party.STUDENT, aCommand()));
        agreement.consent(Party.EMPLOYER, aCommand());
        agreement.approveEnd(aCommand());

        assertThat(agreement.state()).isEqualTo(AgreementState.RELEASED);
        assertRefused("agreement.not-a-side", () -> inEffect().requestEnd(Ending.Kind.BREACH, Party.UNIVERSITY,
                EndingReason.PERSONAL, aCommand()));
    }

    @Test
    void standsAgainWhenTheHireThatKeptItDidNotHold() {
        var agreement = fulfilled();
        assertThat(agreement.fulfil(HIRE, DAY)).isFalse();
        assertThat(agreement.dueOn(DAY.plusMonths(2))).isTrue();
        assertThat(agreement.dueOn(DAY.plusMonths(2))).isFalse();
        assertThat(agreement.reinstate(new HireId(anId("another")))).isFalse();
        assertThat(agreement.reinstate(HIRE)).isTrue();

        assertThat(agreement.state()).isEqualTo(AgreementState.EFFECTIVE);
        assertThat(agreement.contractDueOn()).isNull();
    }

    @Test
    void refusesTermsThatCannotBe() {
        var pay = new BigDecimal("7000");
        assertRefused("agreement.starts-in-the-past",
                () -> AgreementTerms.of("示例岗", "示例地", pay, DAY.minusDays(1), null, DAY));
        assertRefused("agreement.start-too-far",
                () -> AgreementTerms.of("示例岗", "示例地", pay, DAY.plusMonths(24).plusDays(1), null, DAY));
        assertRefused("agreement.start-missing", () -> AgreementTerms.of("示例岗", "示例地", pay, null, null, DAY));
        assertRefused("text.missing", () -> AgreementTerms.of(" ", null, pay, DAY, null, DAY));
        assertRefused("pay.missing", () -> AgreementTerms.of("示例岗", "示例地", null, DAY, null, DAY));
        assertThat(AgreementTerms.of("示例岗", "示例地", pay, DAY.plusMonths(24), " ", DAY).remarks()).isNull();
    }

    private static AgreementTerms terms(String workplace) {
        return AgreementTerms.of("示例工程师", workplace, new BigDecimal("7000"), DAY.plusDays(30), null, DAY);
    }

    private static CampusAgreement invited() {
        return CampusAgreement.invite(new CampusAgreementId(anId("agreement")),
                ApplicationFixture.aScreenedApplication(), new TalentId(anId("student")), new SchoolCode("10929"),
                terms("示例厂区"), aCommand());
    }

    private static CampusAgreement signedByTwo() {
        var agreement = invited();
        agreement.sign(Party.EMPLOYER, 1, aCommand());
        agreement.sign(Party.STUDENT, 1, aCommand());
        return agreement;
    }

    private static CampusAgreement inEffect() {
        var agreement = signedByTwo();
        agreement.sign(Party.UNIVERSITY, 1, aCommand());
        return agreement;
    }

    private static CampusAgreement ending(Ending.Kind kind) {
        var agreement = inEffect();
        agreement.requestEnd(kind, Party.STUDENT, EndingReason.FURTHER_STUDY, aCommand());
        return agreement;
    }

    private static CampusAgreement consented() {
        var agreement = ending(Ending.Kind.RELEASE);
        agreement.consent(Party.EMPLOYER, aCommand());
        return agreement;
    }

    private static CampusAgreement approved(CampusAgreement agreement) {
        agreement.approveEnd(aCommand());
        return agreement;
    }

    private static CampusAgreement fulfilled() {
        var agreement = inEffect();
        assertThat(agreement.fulfil(HIRE, DAY.plusMonths(1))).isTrue();
        return agreement;
    }
}
