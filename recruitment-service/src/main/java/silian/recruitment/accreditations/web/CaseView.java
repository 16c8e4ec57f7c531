package silian.recruitment.accreditations.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Decision;
import silian.platform.web.Versioned;
import silian.recruitment.accreditations.AccreditationCase;
import silian.recruitment.accreditations.CaseState;
import silian.recruitment.accreditations.Evidence;
import silian.recruitment.accreditations.Objection;
import silian.recruitment.talents.TalentClass;

/**
 * A case as the talent and staff see it; who objected is not told.
 *
 * @param decision what the criteria say of the facts as far as they are known, each with its reason and clause
 * @param publicUntilConfirmed whether the holidays up to that day are known
 * @param reason the reason given for the latest move, if it needed one
 */
record CaseView(String id, String talent, TalentClass talentClass, LocalDate appliedOn, CaseState state,
        List<Evidence> evidence, Decision decision, @Nullable LocalDate publicUntil, boolean publicUntilConfirmed,
        List<CaseObjection> objections, @Nullable LocalDate decidedOn, @Nullable LocalDate appealUntil,
        @Nullable String reason, @Nullable Long version) implements Versioned {

    static CaseView of(AccreditationCase shown) {
        var publicity = shown.publicity();
        return new CaseView(shown.id().value(), shown.talent().value(), shown.talentClass(), shown.appliedOn(),
                shown.state(), shown.evidence(), shown.decision(), publicity.lastDay(), publicity.confirmed(),
                publicity.objections().stream().map(CaseObjection::of).toList(), shown.decidedOn(), shown.appealUntil(),
                shown.reason(), shown.version());
    }

    /** An objection, without who made it. */
    record CaseObjection(String reason, LocalDate on) {

        static CaseObjection of(Objection objection) {
            return new CaseObjection(objection.reason(), objection.on());
        }
    }
}
