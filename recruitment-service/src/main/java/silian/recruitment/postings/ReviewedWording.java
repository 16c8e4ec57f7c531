package silian.recruitment.postings;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.wording.WordingReview;

/**
 * What is known of the wording of a posting (信息审查).
 *
 * @param review by the rules in force when it was drafted, or last shown to the public
 * @param overruling what a reviewer decided about findings, {@code null} if nobody had to
 */
public record ReviewedWording(WordingReview review, @Nullable Overruling overruling) {

    static ReviewedWording first(WordingReview review) {
        return new ReviewedWording(review, null);
    }

    /**
     * The review of what is said now. What a reviewer judged was judged of the whole that was said: 限男性 may be lawful of
     * one job and not of the next, so it stays judged only if not a word is another one.
     */
    ReviewedWording anew(WordingReview found, boolean sameWords) {
        return new ReviewedWording(found, sameWords ? overruling : null);
    }

    /** @throws Refusal ineligible with every wording that discriminates, unless a reviewer judged all of them before */
    ReviewedWording publishable(WordingReview found) {
        if (!found.passed() && (overruling == null || !found.findsNothingBeyond(overruling.review()))) {
            throw Refusal.ineligible(found.reasons());
        }
        return new ReviewedWording(found, overruling);
    }

    /** @throws Refusal {@code posting.wording-passes} if there is nothing to overrule */
    ReviewedWording overruled(WordingReview found, String reason, Command command) {
        if (found.passed()) {
            throw Refusal.conflict("posting.wording-passes");
        }
        return new ReviewedWording(review, new Overruling(found, command.caller().subject(), reason, command.on()));
    }

    /** Whether a reviewer judged that what was found does not discriminate. */
    public boolean judged() {
        return overruling != null;
    }
}
