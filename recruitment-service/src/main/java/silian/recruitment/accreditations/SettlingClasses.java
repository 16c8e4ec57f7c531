package silian.recruitment.accreditations;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.cards.FollowingClasses;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.talents.AccreditingTalents;

/**
 * Lets the talent's class, and then the card that rests on it, follow a case that was granted or revoked. The case says
 * so first; talent and card take it under the very command that moved the case, so that however often it is done, it is
 * done once.
 */
@Component
class SettlingClasses {

    private static final Logger log = LoggerFactory.getLogger(SettlingClasses.class);
    private static final int AT_ONCE = 50;

    private final AccreditationCases cases;
    private final AccreditingTalents accrediting;
    private final FollowingClasses following;
    private final BusinessDates dates;

    SettlingClasses(AccreditationCases cases, AccreditingTalents accrediting, FollowingClasses following,
            BusinessDates dates) {
        this.cases = cases;
        this.accrediting = accrediting;
        this.following = following;
        this.dates = dates;
    }

    AccreditationCase settle(AccreditationCase moved) {
        if (moved.isSettled()) {
            return moved;
        }
        if (moved.isRestored()) {
            accrediting.restored(moved.talent(), moved.talentClass(), moved.id(), moved.lastMove());
            following.classGranted(moved.talent(), moved.lastMove());
        } else if (moved.state() == CaseState.GRANTED) {
            accrediting.granted(moved.talent(), moved.talentClass(), moved.id(), moved.lastMove());
            following.classGranted(moved.talent(), moved.lastMove());
        } else if (moved.state() == CaseState.REVOKED || moved.state() == CaseState.REVOCATION_APPEALED) {
            accrediting.revoked(moved.talent(), moved.id(), moved.lastMove());
            following.classRevoked(moved.talent(), moved.lastMove());
        }
        return settled(moved.id(), moved.state());
    }

    private AccreditationCase settled(AccreditationCaseId id, CaseState followed) {
        return SimultaneousSaves.retried(() -> {
            var found = cases.findById(id).orElseThrow(() -> Refusal.unknown("accreditation-case"));
            return found.settle(followed) ? cases.save(found) : found;
        });
    }

    /** What a crash left. */
    @Scheduled(fixedDelayString = "${silian.recruitment.accreditations.sweep-every:5s}")
    void sweep() {
        cases.findByUnsettledSinceLessThanEqual(dates.now(), Sort.by("unsettledSince"), Limit.of(AT_ONCE))
                .forEach(unsettled -> {
                    try {
                        settle(unsettled);
                    } catch (RuntimeException e) {
                        log.warn("the class of case {} follows later", unsettled.id().value(), e);
                    }
                });
    }
}
