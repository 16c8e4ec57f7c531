package silian.recruitment.postings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.wording.WordingReview;

/**
 * How a posting passes between its employer, who writes and submits it, and the officers, who return it with a reason or
 * approve of it (岗位审核).
 *
 * @param wording what is known of its wording
 * @param submittedAt since when it waits for an officer, {@code null} unless it does
 * @param returnedFor what its employer is to change, {@code null} unless an officer returned it
 */
public record PostingReview(ReviewedWording wording, @Nullable Instant submittedAt, @Nullable String returnedFor) {

    static PostingReview begun(WordingReview first) {
        return new PostingReview(ReviewedWording.first(first), null, null);
    }

    /** Its employer says it anew, in the same words or in others; until it is submitted again it stays returned. */
    PostingReview corrected(WordingReview found, boolean sameWords) {
        return new PostingReview(wording.anew(found, sameWords), submittedAt, returnedFor);
    }

    PostingReview submitted(Instant at) {
        return new PostingReview(wording, at, null);
    }

    PostingReview returned(String reason) {
        return new PostingReview(wording, null, reason);
    }

    /** @throws Refusal ineligible with every wording that discriminates, unless a reviewer judged all of them before */
    PostingReview approved(WordingReview found) {
        return new PostingReview(wording.publishable(found), null, null);
    }

    /** @throws Refusal {@code posting.wording-passes} if there is nothing to overrule */
    PostingReview overruled(WordingReview found, String reason, Command command) {
        return new PostingReview(wording.overruled(found, reason, command), submittedAt, returnedFor);
    }

    /** Nobody has to do anything any more. */
    PostingReview over() {
        return new PostingReview(wording, null, null);
    }
}
