package silian.recruitment.accreditations;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;

/**
 * What the criteria say of the evidence (审核).
 *
 * @param by who examined, {@code null} before anybody looked at the evidence; nobody decides on the own examination
 */
record Examination(Decision decision, @Nullable String by) {

    static Examination preliminary(Decision decision) {
        return new Examination(decision, null);
    }

    static Examination of(Assessment assessment, Command command) {
        return new Examination(assessment.decision(), command.caller().subject());
    }

    /** Where the case goes: into publicity if the criteria are met, to a reviewer or back to the talent if not. */
    CaseState leadsTo() {
        return switch (decision.outcome()) {
            case ELIGIBLE -> CaseState.PUBLICISED;
            case NOT_ELIGIBLE -> CaseState.UNMET;
            case FACTS_MISSING -> CaseState.INCOMPLETE;
        };
    }

    /** @throws Refusal {@code accreditation-case.own-work} */
    void requireBySomebodyElse(Command command) {
        requireOther(by, command);
    }

    /** @throws Refusal {@code accreditation-case.own-work} */
    static void requireOther(@Nullable String colleague, Command command) {
        if (command.caller().subject().equals(colleague)) {
            throw Refusal.conflict("accreditation-case.own-work");
        }
    }
}
