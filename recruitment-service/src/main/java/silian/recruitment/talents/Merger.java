package silian.recruitment.talents;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.recruitment.language.Seniority;
import silian.recruitment.language.TalentId;

/** Two entries that somebody takes for one person's. */
record Merger(Talent merged, Talent survivor) {

    /**
     * @param contested the person whose number the one to be merged has, if it is contested
     * @throws Refusal {@code talent.merged} if either was merged already, {@code talent.contested} if the survivor does
     *     not stand for a person, {@code talent.claimed} if an account would be left with an entry that ended,
     *     {@code talent.not-alike} if neither the number nor name and phone say that they are one person,
     *     {@code talent.survivor-is-younger} if the other one was entered later and nobody claimed it
     */
    void check(@Nullable TalentId contested) {
        if (merged.mergedInto() != null || survivor.id().equals(merged.id())) {
            throw Refusal.conflict("talent.merged");
        }
        survivor.standing().requireGoingOn();
        if (merged.subject() != null) {
            throw Refusal.conflict("talent.claimed");
        }
        if (!isLikely() && !survivor.id().equals(contested)) {
            throw Refusal.conflict("talent.not-alike");
        }
        // what an account claimed never ends, what is contested never goes on; of two others the older does
        if (survivor.subject() == null && !merged.standing().isContested()
                && !seniority(survivor).isOver(seniority(merged))) {
            throw Refusal.conflict("talent.survivor-is-younger");
        }
    }

    private static Seniority seniority(Talent entry) {
        return entry.past().seniority(entry.id());
    }

    /** Whether name and phone are the same although the identity numbers differ: perhaps one person, entered twice. */
    boolean isLikely() {
        return !merged.id().equals(survivor.id()) && merged.person().name().sameAs(survivor.person().name())
                && merged.person().phoneIndex().equals(survivor.person().phoneIndex());
    }
}
