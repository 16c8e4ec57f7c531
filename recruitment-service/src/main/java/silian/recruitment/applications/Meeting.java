package silian.recruitment.applications;

import org.jspecify.annotations.Nullable;
import silian.recruitment.activities.Intent;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.IntentId;

/**
 * How person and employer met before the application (结识).
 *
 * @param intent by which they met, {@code null} if there was none
 * @param activity where they met, {@code null} if nowhere
 */
public record Meeting(@Nullable IntentId intent, @Nullable ActivityId activity) {

    /** @param met the latest intent of the two, {@code null} if there is none */
    static Meeting by(@Nullable Intent met) {
        return met == null ? new Meeting(null, null) : new Meeting(met.id(), met.activity());
    }
}
