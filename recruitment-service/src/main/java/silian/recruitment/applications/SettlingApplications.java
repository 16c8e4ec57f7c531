package silian.recruitment.applications;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;

/**
 * Tells what belongs to an application that nobody decides about it any more: right after that was saved, and again by a
 * sweeper if a crash came between.
 */
@Component
class SettlingApplications {

    private static final Logger log = LoggerFactory.getLogger(SettlingApplications.class);
    private static final int AT_ONCE = 50;

    private final JobApplications applications;
    private final List<BelongsToApplications> belongings;
    private final Clock clock;

    SettlingApplications(JobApplications applications, List<BelongsToApplications> belongings, Clock clock) {
        this.applications = applications;
        this.belongings = belongings;
        this.clock = clock;
    }

    /** @return the application as it is stored now */
    JobApplication settle(JobApplication moved) {
        if (moved.isSettled()) {
            return moved;
        }
        belongings.forEach(belonging -> belonging.decided(moved.id(), moved.lastMove()));
        return SimultaneousSaves.retried(() -> {
            var found = applications.findById(moved.id()).orElseThrow(() -> Refusal.unknown("application"));
            return found.settle() ? applications.save(found) : found;
        });
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.applications.sweep-every:5s}")
    void sweep() {
        applications.findByUnsettledSinceLessThanEqual(clock.instant(), Sort.by("unsettledSince"), Limit.of(AT_ONCE))
                .forEach(unsettled -> {
                    try {
                        settle(unsettled);
                    } catch (RuntimeException e) {
                        log.warn("what belongs to application {} follows later", unsettled.id().value(), e);
                    }
                });
    }
}
