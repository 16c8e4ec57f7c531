package silian.recruitment.talents;

import java.time.Instant;
import java.util.Objects;
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
 * @param waiting place in the line of the entries that wait for an officer: since when, and which. One field, so that the
 *     index of the line holds these entries and no others
 */
record Standing(@Nullable String number, @Nullable TalentId contests, @Nullable ContestReason because,
        @Nullable TalentId mergedInto, @Nullable String waiting) {

    private static final int DIGITS = 15;

    /** Goes on for a person whose number an entry merged into it holds. */
    static final Standing BY_ANOTHERS_NUMBER = new Standing(null, null, null, null, null);

    /** Goes on for its person. */
    static Standing holding(Person person) {
        return new Standing(person.idNumber().index().value(), null, null, null, null);
    }

    /** Is the same person's as another entry. */
    static Standing within(TalentId survivor) {
        return new Standing(null, null, null, survivor, null);
    }

    /** Has the number of another entry, and nothing tells that it is the same person's. */
    static Standing against(TalentId holder, ContestReason because) {
        return new Standing(null, holder, because, null, null);
    }

    /** Merged by somebody who looked; the number it held still leads here, and so to the survivor. */
    Standing endedIn(TalentId survivor) {
        return new Standing(number, contests, because, survivor, null);
    }

    /**
     * The same as an entry takes it: whoever is contested already keeps the place in the line.
     *
     * @param before where the entry stood
     */
    Standing taken(@Nullable Standing before, TalentId entry, Instant at) {
        if (!isContested() || because == ContestReason.REFUTED) {
            return this;
        }
        var place = before == null || before.waiting == null
                ? ("%0" + DIGITS + "d-%s").formatted(at.toEpochMilli(), entry.value())
                : before.waiting;
        return new Standing(number, contests, because, mergedInto, place);
    }

    /** Since when it waits to be cleared up whose it is; {@code null} if it does not. */
    @Nullable
    Instant waitingSince() {
        return waiting == null ? null : Instant.ofEpochMilli(Long.parseLong(waiting.substring(0, DIGITS)));
    }

    /** Whether both stand for the same, whenever they came to do so. */
    boolean isAs(Standing other) {
        return Objects.equals(number, other.number) && Objects.equals(contests, other.contests)
                && because == other.because && Objects.equals(mergedInto, other.mergedInto);
    }

    /** Somebody found that the entry is not the survivor's: as before, if it was merged by somebody, or else nobody's. */
    Standing parted(TalentId survivor) {
        return isDecided()
                ? new Standing(number, contests, because, null, null)
                : Standing.against(survivor, ContestReason.REFUTED);
    }

    /** Merged, or not, although the data alone would have it otherwise; only a correction of the entry undoes that. */
    boolean isDecided() {
        return mergedInto == null
                ? because == ContestReason.REFUTED
                : number != null || contests != null;
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
