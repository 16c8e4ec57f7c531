package silian.recruitment.applications;

import org.jspecify.annotations.Nullable;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.HireId;

/**
 * What became of an application (申请结果).
 *
 * @param rejection why the employer did not go on, which the person is told
 * @param rescission why the accepted offer was taken back
 * @param hire that it led to
 */
record Outcome(@Nullable RejectionReason rejection, @Nullable EndingReason rescission, @Nullable HireId hire) {

    /** Nothing yet. */
    static final Outcome OPEN = new Outcome(null, null, null);

    static Outcome rejected(RejectionReason reason) {
        return new Outcome(reason, null, null);
    }

    static Outcome rescinded(EndingReason reason) {
        return new Outcome(null, reason, null);
    }

    static Outcome hired(HireId hire) {
        return new Outcome(null, null, hire);
    }
}
