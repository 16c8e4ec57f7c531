package silian.recruitment.activities;

import org.jspecify.annotations.Nullable;
import silian.recruitment.language.TalentId;

/**
 * Somebody with a badge at a mixer.
 *
 * @param choice the badge the person says yes to
 */
record Guest(int badge, TalentId talent, @Nullable Integer choice) {

    static Guest wearing(int badge, TalentId talent) {
        return new Guest(badge, talent, null);
    }

    Guest choosing(int other) {
        return new Guest(badge, talent, other);
    }

    /** Whom the person chose in vain is nobody's business. */
    Guest withoutChoice() {
        return new Guest(badge, talent, null);
    }

    boolean chose(int other) {
        return Integer.valueOf(other).equals(choice);
    }
}
