package silian.recruitment.agreements;

import java.time.LocalDate;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.recruitment.hires.HireView;
import silian.recruitment.hires.WithdrawingHires;
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
    private final WithdrawingHires hires;

    KeepingAgreements(CampusAgreements agreements, AgreementRules rules, FindingTalents talents,
            WithdrawingHires hires) {
        this.agreements = agreements;
        this.rules = rules;
        this.talents = talents;
        this.hires = hires;
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

    /** The first day of work was another one. */
    public void corrected(Delivered<HireCorrected> event) {
        agreements.findByFulfilmentHire(new HireId(event.data().hireId())).filter(this::dueAnew)
                .ifPresent(agreements::save);
    }

    /** Goes by the hire as it stands: corrections may be told more than once, and an old one after a new one. */
    private boolean dueAnew(CampusAgreement agreement) {
        return hires.of(agreement.talent()).stream()
                .filter(hire -> agreement.isFulfilledBy(new HireId(hire.hireId())))
                .anyMatch(hire -> agreement.dueOn(dueOn(agreement, hire)));
    }

    /**
     * An agreement that came into effect when the student already worked there, as it is saved.
     *
     * @param signed as it was saved with the last signature
     */
    CampusAgreement keptAlready(CampusAgreement signed) {
        try {
            return follow(signed) ? agreements.save(signed) : signed;
        } catch (OptimisticLockingFailureException theHireWasHeardOf) {
            return agreements.findById(signed.id()).orElse(signed);
        }
    }

    /** Whether the student works for the employer, or no longer does, as the hires stand. Says whether that was news. */
    boolean follow(CampusAgreement agreement) {
        return agreement.state().binds() || agreement.state() == AgreementState.FULFILLED
                ? hires.of(agreement.talent()).stream()
                        .filter(hire -> agreement.employer().value().equals(hire.enterprise()))
                        .map(hire -> follow(agreement, hire)).reduce(false, Boolean::logicalOr)
                : false;
    }

    private boolean follow(CampusAgreement agreement, HireView hire) {
        var id = new HireId(hire.hireId());
        return hire.state().equals("WITHDRAWN")
                ? agreement.reinstate(id)
                : hire.state().equals("CONFIRMED") && agreement.fulfil(id, dueOn(agreement, hire));
    }

    private LocalDate dueOn(CampusAgreement agreement, HireView hire) {
        return rules.contractDueOn(talents.get(agreement.talent()),
                Objects.requireNonNull(hire.startsOn(), "a hire that came"));
    }

    /** The hire did not hold: the agreement does again, unless another one has come into effect. */
    public void withdrawn(Delivered<HireWithdrawn> event) {
        var hire = new HireId(event.data().hireId());
        try {
            agreements.findByFulfilmentHire(hire).filter(agreement -> agreement.reinstate(hire))
                    .ifPresent(agreements::save);
        } catch (DuplicateKeyException boundElsewhere) {
            log.info("the agreement kept by hire {} stays over: the student is bound elsewhere", hire.value());
        }
    }
}
