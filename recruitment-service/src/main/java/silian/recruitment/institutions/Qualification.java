package silian.recruitment.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;

/**
 * What a candidate claims, and what the review found of it (资格审查).
 *
 * @param precheck what the data said on the day of the registration, for whoever reviews it
 * @param additionClaimed on what ground additional points are claimed, {@code null} for none
 * @param addition whether they were granted, as it was put right if it had to be
 * @param rejectedOn business date of the rejection; {@code null} without one
 */
public record Qualification(Decision precheck, @Nullable String additionClaimed, boolean addition,
        @Nullable LocalDate rejectedOn) {

    static Qualification claimed(Decision precheck, @Nullable String addition) {
        return new Qualification(precheck, addition, false, null);
    }

    /** @throws Refusal {@code candidacy.no-addition-claimed} */
    void requireClaimed() {
        if (additionClaimed == null) {
            throw Refusal.invalid("addition", "candidacy.no-addition-claimed");
        }
    }

    /** Additional points were granted or refused wrongly, and put right later. */
    Qualification withAddition(boolean right) {
        return new Qualification(precheck, additionClaimed, right, rejectedOn);
    }

    /**
     * @param granted whether the ground for additional points was proved
     * @throws Refusal {@code candidacy.no-addition-claimed}
     */
    Qualification decided(boolean qualified, boolean granted, LocalDate on) {
        if (granted) {
            requireClaimed();
        }
        return new Qualification(precheck, additionClaimed, qualified && granted, qualified ? null : on);
    }
}
