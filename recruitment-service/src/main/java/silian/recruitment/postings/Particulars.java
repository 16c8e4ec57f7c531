package silian.recruitment.postings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.recruitment.language.Wording;

/**
 * What a posting tells beyond the vacancy itself (岗位详情).
 *
 * @param area where the work is done; the employer's area if the posting does not say
 * @param description what the work is, at most {@value #LONGEST_DESCRIPTION} characters, {@code null} if not told
 * @param chain the industry chain (产业链) it belongs to, {@code null} if not told. The district has not published the
 *     names of its eight chains, so any name may stand here: local default, to be confirmed
 * @param employerSize as the employer tells it, {@code null} if not told: the register's events do not carry it
 * @param employment full time unless the posting says otherwise
 * @param validThrough the last day on which it is shown, {@code null} until it is closed
 */
public record Particulars(Area area, @Nullable String description, @Nullable String chain,
        @Nullable EmployerSize employerSize, Employment employment, @Nullable LocalDate validThrough) {

    /** Characters. */
    public static final int LONGEST_DESCRIPTION = 5_000;
    /** Characters. */
    public static final int LONGEST_CHAIN = 30;

    /** The particulars as they were given; all may be left out. */
    public record Given(@Nullable String area, @Nullable String description, @Nullable String chain,
            @Nullable EmployerSize employerSize, @Nullable Employment employment, @Nullable LocalDate validThrough) {

        /** Everything wrong with them, by the names of their fields in requests. */
        List<Fault> faults(LocalDate on) {
            var faults = new ArrayList<Fault>(
                    Wording.optionalTextFaults("description", description, LONGEST_DESCRIPTION));
            faults.addAll(Wording.optionalTextFaults("chain", chain, LONGEST_CHAIN));
            Optional.ofNullable(area).flatMap(code -> Area.fault("area", code)).ifPresent(faults::add);
            faults.addAll(lastDayFaults(validThrough, on));
            return faults;
        }

        /** @param employersArea where the employer is registered */
        Particulars in(String employersArea) {
            return new Particulars(new Area(area == null ? employersArea : area),
                    Wording.optionalText("description", description, LONGEST_DESCRIPTION),
                    Wording.optionalLine("chain", chain, LONGEST_CHAIN), employerSize,
                    employment == null ? Employment.FULL_TIME : employment, validThrough);
        }
    }

    static List<Fault> lastDayFaults(@Nullable LocalDate last, LocalDate on) {
        return last != null && last.isBefore(on)
                ? List.of(Fault.of("validThrough", "posting.ends-in-the-past"))
                : List.of();
    }

    /** The same until another last day, {@code null} for until it is closed. */
    Particulars through(@Nullable LocalDate last) {
        return new Particulars(area, description, chain, employerSize, employment, last);
    }

    /** @throws Refusal {@code posting.last-day-over} */
    void requireNotOver(LocalDate on) {
        if (over(on)) {
            throw Refusal.conflict("posting.last-day-over");
        }
    }

    /** Whether the last day on which it is shown is over. */
    boolean over(LocalDate on) {
        return validThrough != null && validThrough.isBefore(on);
    }
}
