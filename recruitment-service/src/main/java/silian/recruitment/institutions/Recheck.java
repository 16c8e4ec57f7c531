package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * The repetition of a medical check that was failed (复检): once, and what it finds holds.
 *
 * @param until its last day
 * @param on when it was; {@code null} before
 */
record Recheck(LocalDate until, @Nullable LocalDate on) {

    /** What a failed check leaves: nothing more if it was repeated already. */
    static @Nullable Recheck after(@Nullable Recheck earlier, @Nullable LocalDate until) {
        if (earlier != null && earlier.on != null) {
            return earlier;
        }
        return until == null ? null : new Recheck(until, null);
    }

    /** @throws Refusal {@code examination.rechecked}, {@code examination.recheck-too-late} */
    Recheck done(LocalDate day) {
        if (on != null) {
            throw Refusal.conflict("examination.rechecked");
        }
        if (day.isAfter(until)) {
            throw Refusal.conflict("examination.recheck-too-late", Map.of("until", until.toString()));
        }
        return new Recheck(until, day);
    }
}
