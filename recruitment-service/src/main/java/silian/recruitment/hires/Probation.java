package silian.recruitment.hires;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time of probation (试用期), from the first day of work on; agreed once (劳动合同法 art. 19).
 *
 * @param endsOn its last day
 * @param contractEndsOn last day of the labour contract, {@code null} for one without end
 * @param passedOn when the employer kept the person, {@code null} before
 */
record Probation(LocalDate endsOn, @Nullable LocalDate contractEndsOn, @Nullable LocalDate passedOn) {

    Probation passed(LocalDate on) {
        return new Probation(endsOn, contractEndsOn, on);
    }
}
