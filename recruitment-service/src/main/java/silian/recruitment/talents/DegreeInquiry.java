package silian.recruitment.talents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the question about a certificate is.
 *
 * @param check what is known
 * @param due when the agency is to be asked next; absent when it need not be. Asking means moving this first
 * @param proven the number of the certificate that is confirmed as this person's, and therefore can be nobody else's;
 *     absent also where another entry of the same person has it
 */
record DegreeInquiry(DegreeCheck check, @Nullable Instant due, @Nullable String proven) {

    static DegreeInquiry into(Graduation graduation, Instant now) {
        var check = DegreeCheck.of(graduation);
        return new DegreeInquiry(check, check.state() == DegreeCheck.State.PENDING ? now : null, null);
    }

    boolean isDue(Instant now) {
        return due != null && !due.isAfter(now);
    }

    DegreeInquiry askedUntil(Instant leaseEnds) {
        return new DegreeInquiry(check.asked(), leaseEnds, proven);
    }

    /** @param doubt why the certificate proves nothing, {@code null} if it proves what was studied */
    DegreeInquiry answered(Graduation asked, @Nullable DegreeDoubt doubt, LocalDate on) {
        return new DegreeInquiry(check.answered(doubt, on), null,
                doubt == null ? Objects.requireNonNull(asked.certificate()).value() : null);
    }

    /** The certificate is confirmed, and another entry of the same person has it. */
    DegreeInquiry shared(LocalDate on) {
        return new DegreeInquiry(check.answered(null, on), null, null);
    }

    DegreeInquiry lookedUp(Instant again) {
        return new DegreeInquiry(check.lookedUp(), again, proven);
    }

    DegreeInquiry unanswered(Instant again, int mostAttempts) {
        return new DegreeInquiry(check.attempts() >= mostAttempts ? check.givenUp() : check, again, proven);
    }

    /** Leaves the certificate to another entry of the same person. */
    DegreeInquiry released() {
        return new DegreeInquiry(check, due, null);
    }

    /** Whether the answer depends on which entries are the same person's. */
    boolean restsOnOthers() {
        return check.doubt() == DegreeDoubt.ANOTHER_PERSON
                || check.state() == DegreeCheck.State.CONFIRMED && proven == null;
    }
}
