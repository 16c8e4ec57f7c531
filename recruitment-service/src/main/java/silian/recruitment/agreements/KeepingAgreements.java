package silian.recruitment.agreements;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/**
 * Agreements end by being kept: the student reports for work at the employer. A hire elsewhere leaves the agreement in
 * effect; that it is broken is for one of its sides to tell and for the school to decide.
 */
@Component
public final class KeepingAgreements {

    private static final Logger log = LoggerFactory.getLogger(KeepingAgreements.class);

    private final CampusAgreements agreements;
    private final AgreementRules rules;
    private final FindingTalents talents;

    KeepingAgreements(CampusAgreements agreements, AgreementRules rules, FindingTalents talents) {
        this.agreements = agreements;
        this.rules = rules;
        this.talents = talents;
    }

    /** The student was hired. */
    public void hired(Delivered<HireConfirmed> event) {
        var hire = event.data();
        agreements.findByEffectiveOf(new TalentId(hire.talentId()))
                .filter(agreement -> agreement.employer().value().equals(hire.creditCode()))
                .filter(agreement -> agreement.fulfil(new HireId(hire.hireId()),
                        rules.contractDueOn(talents.get(agreement.talent()), hire.startsOn())))
                .ifPresent(agreements::save);
    }

    /** The hire did not hold: the agreement does again, unless another one has come into effect. */
    public void withdrawn(Delivered<HireWithdrawn> event) {
        var hire = new HireId(event.data().hireId());
        try {
            agreements.findByFulfilledBy(hire).filter(agreement -> agreement.reinstate(hire))
                    .ifPresent(agreements::save);
        } catch (DuplicateKeyException boundElsewhere) {
            log.info("the agreement kept by hire {} stays over: the student is bound elsewhere", hire.value());
        }
    }
}
