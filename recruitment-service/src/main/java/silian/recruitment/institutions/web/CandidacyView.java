package silian.recruitment.institutions.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.eligibility.Decision;
import silian.platform.web.Versioned;
import silian.recruitment.institutions.Candidacy;
import silian.recruitment.institutions.CandidacyEnding;
import silian.recruitment.institutions.CandidacyState;
import silian.recruitment.institutions.Contract;

/**
 * A candidacy as shown to the person, the institution and staff.
 *
 * @param talent none once the person is forgotten, as is what was claimed and found
 * @param number by which lists of scores know the candidate
 * @param precheck what the data said; the reviewer decides
 * @param endedBecause why it ended, of one that did
 */
record CandidacyView(String id, String plan, String post, String institution, @Nullable String talent, String number,
        LocalDate registeredOn, CandidacyState state, @Nullable CandidacyEnding endedBecause,
        @Nullable Decision precheck,
        @Nullable String additionClaimed, boolean addition, @Nullable LocalDate rejectedOn, @Nullable String hire,
        @Nullable Contract contract,
        @Nullable LocalDate appointedOn, @Nullable Long version) implements Versioned {

    static CandidacyView of(Candidacy candidacy) {
        var hire = candidacy.hire();
        var known = !candidacy.isForgotten();
        var qualification = known ? candidacy.qualification() : null;
        return new CandidacyView(candidacy.id().value(), candidacy.plan().value(), candidacy.post().value(),
                candidacy.institution().value(), known ? candidacy.talent().value() : null, candidacy.number(),
                candidacy.registeredOn(), candidacy.state(), candidacy.endedBecause(),
                qualification == null ? null : qualification.precheck(),
                qualification == null ? null : qualification.additionClaimed(),
                qualification != null && qualification.addition(),
                qualification == null ? null : qualification.rejectedOn(), hire == null ? null : hire.value(),
                candidacy.contract(), candidacy.appointedOn(), candidacy.version());
    }
}
