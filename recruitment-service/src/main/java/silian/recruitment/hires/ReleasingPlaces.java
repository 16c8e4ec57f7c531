package silian.recruitment.hires;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.TakingOpenings;

/**
 * Gives places back that were reserved for hires that never came, and settles those of hires that did. Any number of
 * instances may run: each step is decided by one document's id or version. See {@link ConfirmingHires}.
 */
@Component
class ReleasingPlaces {

    private static final Logger log = LoggerFactory.getLogger(ReleasingPlaces.class);
    /** Far longer than a command may take; nothing is lost by waiting, since a repeated command holds the same place. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Hires hires;
    private final TakingOpenings openings;
    private final Clock clock;

    ReleasingPlaces(Hires hires, TakingOpenings openings, Clock clock) {
        this.hires = hires;
        this.openings = openings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.places.sweep-every:15s}")
    void sweep() {
        var now = clock.instant();
        sweep(now.minus(PATIENCE), now);
    }

    void sweep(Instant before, Instant now) {
        for (var place : openings.unsettledBefore(before)) {
            try {
                release(place.posting(), place.hire(), now);
            } catch (RuntimeException e) {
                log.warn("place of hire {} in posting {} is looked at again later", place.hire().value(),
                        place.posting().value(), e);
            }
        }
    }

    /** Gives the place of a hire back, unless the hire came after all: then the place is settled. */
    void release(JobPostingId posting, HireId id, Instant now) {
        var hire = hires.findById(id).orElseGet(() -> Hire.absent(id));
        if (!hire.lapse(now)) {
            var on = hire.confirmedOn();
            openings.settle(posting, id, on == null ? LocalDate.EPOCH : on, now);
            return;
        }
        try {
            if (hire.state() == HireState.LAPSED) {
                hires.save(hire);
            }
            openings.giveBack(posting, id, now);
        } catch (DuplicateKeyException | OptimisticLockingFailureException cameMeanwhile) {
            log.info("hire {} came while its place was about to be given back", id.value());
        }
    }
}
