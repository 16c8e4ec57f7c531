package silian.recruitment.institutions;

import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.OneByOne;
import silian.recruitment.retention.RetentionPeriod;

/**
 * Leaves of an examination that nobody has moved for years what is published of it, so that its lists can still be
 * computed again: numbers, scores, the rule. Objections, panel, and the accounts of whoever moved it go.
 */
@Component
class EndingExaminations implements HeldForYears {

    private final Examinations examinations;

    EndingExaminations(Examinations examinations) {
        this.examinations = examinations;
    }

    @Override
    public RetentionPeriod period() {
        return RetentionPeriod.CASE;
    }

    @Override
    public int end(Instant before, Limit most) {
        return OneByOne.end(examinations.findByHeldSinceLessThan(before, Sort.by("heldSince"), most),
                due -> due.id().value(), due -> SimultaneousSaves.retried(() -> examinations.findById(due.id())
                        .filter(found -> found.forget(before)).map(examinations::save).isPresent()));
    }
}
