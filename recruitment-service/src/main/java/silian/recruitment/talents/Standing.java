package silian.recruitment.talents;

import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;

/**
 * For whom an entry stands (档案归属). A person may be on several rosters, and each line is an entry; one of them goes on
 * for the person, and the others are merged into it. Which one an identity number belongs to is a unique key, so that of
 * two that come at the same moment one holds it.
 *
 * @param number the index of the identity number that this entry holds; absent if another entry holds it
 * @param contests the entry that holds this one's number and is not known to be the same person's; this entry is
 *     nobody's until that is cleared up
 * @param because why it is not
 * @param mergedInto the entry of the same person that goes on in the place of this one
 */
record Standing(@Nullable String number, @Nullable TalentId contests, @Nullable ContestReason because,
        @Nullable TalentId mergedInto) {

    /** Goes on for a person whose number an entry merged into it holds. */
    static final Standing BY_ANOTHERS_NUMBER = new Standing(null, null, null, null);

    /** Goes on for its person. */
    static Standing holding(Person person) {
        return new Standing(person.idNumber().index().value(), null, null, null);
    }

    /** Is the same person's as another entry. */
    static Standing within(TalentId survivor) {
        return new Standing(null, null, null, survivor);
    }

    /** Has the number of another entry, and nothing tells that it is the same person's. */
    static Standing against(TalentId holder, ContestReason because) {
        return new Standing(null, holder, because, null);
    }

    /** Merged by somebody who looked; the number it held still leads here, and so to the survivor. */
    Standing endedIn(TalentId survivor) {
        return new Standing(number, contests, because, survivor);
    }

    /** Merged although the data alone would not have done it; only a correction of the entry itself undoes that. */
    boolean isDecided() {
        return mergedInto != null && (number != null || contests != null);
    }

    boolean holdsItsNumber() {
        return number != null;
    }

    boolean goesOn() {
        return mergedInto == null && contests == null;
    }

    boolean isContested() {
        return mergedInto == null && contests != null;
    }

    /** @throws Refusal {@code talent.merged}, {@code talent.contested} if the entry does not go on for a person */
    void requireGoingOn() {
        if (mergedInto != null) {
            throw Refusal.conflict("talent.merged");
        }
        if (contests != null) {
            throw Refusal.conflict("talent.contested");
        }
    }

    /** What the history calls it. */
    String move() {
        if (mergedInto != null) {
            return TalentPast.MERGED;
        }
        return contests == null ? "stands" : "contested";
    }

    /** The entry that the history names with it. */
    @Nullable
    String by() {
        var other = mergedInto == null ? contests : mergedInto;
        return other == null ? null : other.value();
    }
}
