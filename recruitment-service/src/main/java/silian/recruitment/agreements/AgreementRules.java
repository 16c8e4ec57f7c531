package silian.recruitment.agreements;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;
import silian.recruitment.talents.Talent;

/**
 * Who may conclude campus agreements, and in which order they are signed: dated data, see
 * {@code schemes/campus-agreement.yaml} and {@code schemes/campus-agreement-signing.yaml}.
 */
@Component
final class AgreementRules {

    private final Schemes schemes;

    AgreementRules(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * @param talent the entry by which the person is a student
     * @throws Refusal ineligible (422) with every reason
     */
    void requireStudent(Talent talent, LocalDate on) {
        require(conclusion(talent, on));
    }

    /** @throws Refusal ineligible (422) with every reason */
    void requireTurn(CampusAgreement agreement, Party party, LocalDate on) {
        require(schemes.named("campus-agreement-signing").decide(Facts.builder()
                .known("signature.by_school", party == Party.UNIVERSITY, "account")
                .known("agreement.signed_by_employer", agreement.isSignedBy(Party.EMPLOYER), "agreement")
                .known("agreement.signed_by_student", agreement.isSignedBy(Party.STUDENT), "agreement")
                .build(), on));
    }

    /** Until when the labour contract is to be made with somebody who begins to work on a day. */
    LocalDate contractDueOn(Talent talent, LocalDate startsOn) {
        return startsOn.plusMonths(conclusion(talent, startsOn).number("contract_within_months"));
    }

    private Decision conclusion(Talent talent, LocalDate on) {
        return schemes.named("campus-agreement").decide(Facts.builder()
                .known("person.graduates_on", talent.graduation().graduatesOn(), "roster").build(), on);
    }

    private static void require(Decision decision) {
        if (!decision.eligible()) {
            throw Refusal.ineligible(decision.reasons());
        }
    }
}
