package silian.recruitment.hires;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * What the person says about having left (离职报告), before the employer or an officer confirms it.
 *
 * @param reported whether it waits for them
 * @param lastDay the last day of work, {@code null} unless it was reported
 */
record Departure(boolean reported, @Nullable LocalDate lastDay, @Nullable LocalDate reportedOn) {

    static final Departure NONE = new Departure(false, null, null);

    /** @throws Refusal {@code hire.departure-reported} */
    Departure reported(LocalDate last, LocalDate on) {
        if (reported) {
            throw Refusal.conflict("hire.departure-reported");
        }
        return new Departure(true, last, on);
    }

    /** @throws Refusal {@code hire.no-departure-reported} */
    Departure dismissed() {
        if (!reported) {
            throw Refusal.conflict("hire.no-departure-reported");
        }
        return NONE;
    }
}
