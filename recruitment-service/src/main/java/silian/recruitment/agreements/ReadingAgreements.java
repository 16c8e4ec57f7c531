package silian.recruitment.agreements;

import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.CampusAgreementId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.talents.FindingTalents;

/** Reading campus agreements: the three parties theirs, officers all. */
@Component
public final class ReadingAgreements {

    private static final Sort BY_ID = Sort.by("id");

    private final CampusAgreements agreements;
    private final FindingTalents talents;

    ReadingAgreements(CampusAgreements agreements, FindingTalents talents) {
        this.agreements = agreements;
        this.talents = talents;
    }

    /** @throws Refusal {@code agreement.unknown}, also for one that the caller has no part in */
    public CampusAgreement get(CampusAgreementId id, Caller caller) {
        return agreements.findById(id)
                .filter(found -> caller.is(Roles.OFFICER) || partyOf(found, caller).isPresent())
                .orElseThrow(() -> Refusal.unknown("agreement"));
    }

    /**
     * A page of agreements in the order of their ids.
     *
     * @throws Refusal {@code profile.unknown} for a talent without a profile; {@code school.unknown} for a university
     *     without a school
     */
    public Window<CampusAgreement> list(Caller caller, ScrollPosition position, Limit limit) {
        if (caller.is(Roles.OFFICER)) {
            return agreements.findBy(position, limit, BY_ID);
        }
        var tenant = caller.tenant();
        if (caller.is(Roles.UNIVERSITY)) {
            if (tenant == null) {
                throw Refusal.unknown("school");
            }
            return agreements.findBySchool(new SchoolCode(tenant), position, limit, BY_ID);
        }
        return caller.is(Roles.EMPLOYER_AGENT) && tenant != null
                ? agreements.findByEmployer(new EmployerId(tenant), position, limit, BY_ID)
                : agreements.findByTalent(talents.of(caller).id(), position, limit, BY_ID);
    }

    /** For whom the caller acts in an agreement. */
    Optional<Party> partyOf(CampusAgreement agreement, Caller caller) {
        if (caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(agreement.employer().value())) {
            return Optional.of(Party.EMPLOYER);
        }
        if (caller.is(Roles.UNIVERSITY) && caller.actsFor(agreement.school().value())) {
            return Optional.of(Party.UNIVERSITY);
        }
        return caller.is(Roles.TALENT)
                ? talents.ofAccount(caller.subject()).filter(own -> own.id().equals(agreement.talent()))
                        .map(own -> Party.STUDENT)
                : Optional.empty();
    }
}
