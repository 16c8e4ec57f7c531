package silian.recruitment.agreements.web;

import silian.platform.commands.Roles;
import silian.platform.commands.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;
import silian.recruitment.agreements.AgreementState;
import silian.recruitment.agreements.CampusAgreement;
import silian.recruitment.agreements.Ending;
import silian.recruitment.agreements.Party;

/**
 * A campus agreement as shown.
 *
 * @param talent for a university its own entry
 * @param pay yuan a month
 * @param revision what whoever signs has read
 * @param signedBy in the order of the signatures
 * @param ending what one side asked for, if it did
 * @param contractDueOn until when the labour contract is to be made, once the student reported for work
 */
record AgreementView(String id, String application, String talent, String enterprise, String school, String position,
        String workplace, BigDecimal pay, LocalDate startsOn, @Nullable String remarks, int revision,
        AgreementState state, List<Party> signedBy, @Nullable EndingView ending, @Nullable LocalDate contractDueOn,
        @Nullable Long version) implements Versioned {

    /** What one side asked for. */
    record EndingView(Ending.Kind kind, Party by, String reasonCode, LocalDate on, boolean consented) {

        static EndingView of(Ending ending) {
            return new EndingView(ending.kind(), ending.by(), ending.reason().code(), ending.on(), ending.consented());
        }
    }

    static AgreementView of(CampusAgreement agreement, Caller caller) {
        var terms = agreement.terms();
        var ending = agreement.ending();
        return new AgreementView(agreement.id().value(), agreement.application().value(),
                (caller.is(Roles.UNIVERSITY) ? agreement.student() : agreement.talent()).value(),
                agreement.employer().value(), agreement.school().value(), terms.position(), terms.workplace(),
                terms.pay().getAmount(), terms.startsOn(), terms.remarks(), agreement.revision(), agreement.state(),
                agreement.signedBy(), ending == null ? null : EndingView.of(ending), agreement.contractDueOn(),
                agreement.version());
    }
}
