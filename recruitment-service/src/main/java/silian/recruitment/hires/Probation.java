package silian.recruitment.hires;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;

/**
 * A time of probation (试用期), from the first day of work on; agreed once (劳动合同法 art. 19).
 *
 * @param endsOn its last day, {@code null} if none was agreed
 * @param contractEndsOn last day of the labour contract, {@code null} for one without end
 * @param passedOn when the employer kept the person (转正), {@code null} before
 */
record Probation(@Nullable LocalDate endsOn, @Nullable LocalDate contractEndsOn, @Nullable LocalDate passedOn) {

    static final Probation NONE = new Probation(null, null, null);

    /**
     * @param last its last day
     * @param startsOn first day of work
     * @throws Refusal {@code hire.probation-agreed}; {@code hire.probation-before-start}, {@code hire.contract-too-short}
     */
    Probation agreed(LocalDate last, @Nullable LocalDate contractEnds, LocalDate startsOn) {
        if (isAgreed()) {
            throw Refusal.conflict("hire.probation-agreed");
        }
        if (last.isBefore(startsOn)) {
            throw Refusal.invalid("endsOn", "hire.probation-before-start");
        }
        if (contractEnds != null && contractEnds.isBefore(last)) {
            throw Refusal.invalid("contractEndsOn", "hire.contract-too-short");
        }
        return new Probation(last, contractEnds, null);
    }

    /**
     * The employer keeps the person, on its last day or before.
     *
     * @param startsOn first day of work
     * @throws Refusal {@code hire.no-probation}, {@code hire.probation-passed}, {@code hire.not-started}
     */
    Probation passed(LocalDate on, LocalDate startsOn) {
        lastDayOfTest();
        if (on.isBefore(startsOn)) {
            throw Refusal.conflict("hire.not-started");
        }
        return new Probation(endsOn, contractEndsOn, on);
    }

    /**
     * Only while it lasts may somebody go because of it (劳动合同法 art. 39).
     *
     * @throws Refusal {@code hire.no-probation}, {@code hire.probation-passed}, {@code hire.probation-over}
     */
    void requireLasts(LocalDate lastDay) {
        if (lastDay.isAfter(lastDayOfTest())) {
            throw Refusal.invalid("lastDay", "hire.probation-over");
        }
    }

    /**
     * The first day of work is another one.
     *
     * @throws Refusal {@code hire.probation-before-start}
     */
    void requireEndsAfterStart(LocalDate startsOn) {
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.invalid("startsOn", "hire.probation-before-start");
        }
    }

    boolean isAgreed() {
        return endsOn != null;
    }

    private LocalDate lastDayOfTest() {
        if (endsOn == null) {
            throw Refusal.conflict("hire.no-probation");
        }
        if (passedOn != null) {
            throw Refusal.conflict("hire.probation-passed");
        }
        return endsOn;
    }
}
