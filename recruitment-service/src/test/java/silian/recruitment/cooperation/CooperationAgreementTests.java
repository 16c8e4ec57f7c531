package silian.recruitment.cooperation;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import silian.platform.commands.Caller;
import silian.platform.commands.Roles;
import silian.platform.testing.StateTable;
import silian.recruitment.cooperation.CooperationAgreement.State;

class CooperationAgreementTests {

    private static final LocalDate SIGNED = LocalDate.of(2022, 4, 11);
    private static final LocalDate FROM = LocalDate.of(2022, 5, 1);
    private static final LocalDate UNTIL = LocalDate.of(2025, 4, 30);

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("CooperationAgreement 合作协议", CooperationAgreement::state)
                .in(State.SIGNED, CooperationAgreementTests::anAgreement)
                .in(State.ENDED, () -> {
                    var agreement = anAgreement();
                    agreement.end("示例终止", aCommand(FROM));
                    return agreement;
                })
                .move("renew", agreement -> agreement.renew(UNTIL.plusYears(1), aCommand(FROM)))
                .move("end", agreement -> agreement.end("示例终止", aCommand(FROM)))
                .move("end before it was signed",
                        agreement -> agreement.end("示例终止", aCommand(SIGNED.minusDays(1)))));
    }

    @Test
    void isInForceFromItsFirstDayToItsLast() {
        var agreement = anAgreement();

        assertThat(agreement.isInForce(FROM.minusDays(1))).isFalse();
        assertThat(agreement.isInForce(FROM)).isTrue();
        assertThat(agreement.isInForce(UNTIL)).isTrue();
        assertThat(agreement.isInForce(UNTIL.plusDays(1))).isFalse();
        var renewal = aCommand(UNTIL.plusDays(20));
        agreement.renew(UNTIL.plusYears(3), renewal);
        agreement.renew(UNTIL.plusYears(3), renewal);
        assertThat(agreement.renewals()).hasSize(1);
        assertThat(agreement.isInForce(UNTIL.plusYears(3))).isTrue();
        agreement.end("示例终止", aCommand(UNTIL.plusYears(1)));
        assertThat(agreement.isInForce(UNTIL.plusYears(1).minusDays(1))).isTrue();
        assertThat(agreement.isInForce(UNTIL.plusYears(1))).isFalse();
    }

    @Test
    void isRenewedUntilALaterDayOnly() {
        assertRefused("cooperation.not-later", () -> anAgreement().renew(UNTIL, aCommand(FROM)));
    }

    @Test
    void namesEverythingThatIsWrongWithTheTerms() {
        for (var code : new String[]{"school-code.format", "text.missing", "cooperation.signed-in-the-future",
                "cooperation.ends-before-it-begins"}) {
            assertRefused(code, () -> AgreementTerms.of("1092", AgreementKind.RESEARCH, " ", SIGNED, FROM,
                    FROM.minusDays(1), SIGNED.minusDays(1)));
        }
        assertThat(AgreementTerms.of("10929", AgreementKind.RESEARCH, "协议", SIGNED, FROM, FROM, SIGNED).until())
                .isEqualTo(FROM);
    }

    @Test
    void isSeenByStaffAndItsUniversity() {
        assertThat(anAgreement().visibleTo(aCommand().caller())).isTrue();
        assertThat(anAgreement().visibleTo(university("10929"))).isTrue();
        assertThat(anAgreement().visibleTo(university("10525"))).isFalse();
    }

    private static Caller university(String school) {
        return new Caller("university", Set.of(Roles.UNIVERSITY), school, Set.of());
    }

    private static CooperationAgreement anAgreement() {
        return CooperationAgreement.signed(new AgreementId(anId("agreement")),
                AgreementTerms.of("10929", AgreementKind.TALENT_SUPPLY, "示例合作协议", SIGNED, FROM, UNTIL, FROM),
                aCommand(SIGNED));
    }
}
