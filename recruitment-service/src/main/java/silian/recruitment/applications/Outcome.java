package silian.recruitment.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.HireId;

/**
 * What became of an application (申请结果).
 *
 * @param rejection why the employer did not go on, which the person is told
 * @param rescission why the accepted offer was taken back
 * @param hire that it led to
 * @param unsuccessfulSince since when it is over without a hire, by the clock and not by the business date
 */
record Outcome(@Nullable RejectionReason rejection, @Nullable EndingReason rescission, @Nullable HireId hire,
        @Indexed(sparse = true) @Nullable Instant unsuccessfulSince) {

    /** Nothing yet. */
    static final Outcome OPEN = new Outcome(null, null, null, null);

    static Outcome rejected(RejectionReason reason) {
        return new Outcome(reason, null, null, null);
    }

    static Outcome rescinded(EndingReason reason) {
        return new Outcome(null, reason, null, null);
    }

    static Outcome hired(HireId hire) {
        return new Outcome(null, null, hire, null);
    }

    /** The same, over without a hire since then. */
    Outcome unsuccessful(Instant since) {
        return new Outcome(rejection, rescission, hire, since);
    }
}
