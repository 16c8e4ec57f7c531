package silian.recruitment.postings;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.eligibility.calendar.BusinessDates;

/**
 * Ends postings whose last day is over. Any number of instances may run: the posting's version lets one of them end it.
 * Searches leave a posting out from midnight on, whenever the sweeper comes.
 */
@Component
class ExpiringJobPostings {

    private static final Logger log = LoggerFactory.getLogger(ExpiringJobPostings.class);
    private static final Caller SWEEPER = Caller.platform("posting-expiry");
    private static final int AT_ONCE = 200;

    private final JobPostings postings;
    private final BusinessDates dates;

    ExpiringJobPostings(JobPostings postings, BusinessDates dates) {
        this.postings = postings;
        this.dates = dates;
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.postings.expire-every:30s}")
    void sweep() {
        postings.findOver(dates.today(), Limit.of(AT_ONCE)).forEach(this::expire);
    }

    private void expire(JobPosting posting) {
        var now = dates.now();
        var id = new CommandId(CommandId.digest("expiry\n" + posting.id().value() + '\n' + posting.version()));
        try {
            if (posting.expire(new Command(id, SWEEPER, now, dates.of(now)))) {
                postings.save(posting);
            }
        } catch (OptimisticLockingFailureException changedMeanwhile) {
            log.debug("posting {} is looked at again", posting.id().value());
        } catch (RuntimeException e) {
            log.warn("posting {} could not be ended and is looked at again", posting.id().value(), e);
        }
    }
}
