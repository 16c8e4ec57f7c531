package silian.recruitment.courses;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.Wording;

/**
 * What a course offers.
 *
 * @param kind what it is for
 * @param title as it is announced
 * @param trade the occupation a vocational course trains for, such as 焊工; none for the others
 * @param hours lessons in all, 1 to {@value #MOST_HOURS}
 * @param firstDay and {@code lastDay} both are days of the course; at most {@value #MOST_DAYS} days in all
 * @param places most trainees, 1 to {@value #MOST_PLACES}
 */
public record Syllabus(CourseKind kind, String title, @Nullable String trade, int hours, LocalDate firstDay,
        LocalDate lastDay, int places) {

    static final int MOST_HOURS = 2_000;
    static final int MOST_DAYS = 366;
    static final int MOST_PLACES = 500;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TRADE = 40;

    /** @throws Refusal naming every field that is wrong */
    public static Syllabus of(CourseKind kind, @Nullable String title, @Nullable String trade, int hours,
            LocalDate firstDay,
            LocalDate lastDay, int places) {
        var faults = new ArrayList<Fault>(Wording.faults("title", title, LONGEST_TITLE));
        switch (kind) {
            case VOCATIONAL -> faults.addAll(Wording.faults("trade", trade, LONGEST_TRADE));
            case STARTUP_AWARENESS -> {
                if (trade != null && !trade.isBlank()) {
                    faults.add(Fault.of("trade", "course.trade-not-for-this-kind"));
                }
            }
        }
        faults.addAll(outOfRange("hours", hours, MOST_HOURS));
        faults.addAll(outOfRange("places", places, MOST_PLACES));
        if (lastDay.isBefore(firstDay)) {
            faults.add(Fault.of("lastDay", "course.ends-before-it-begins"));
        } else if (ChronoUnit.DAYS.between(firstDay, lastDay) >= MOST_DAYS) {
            faults.add(Fault.of("lastDay", "course.too-long", Map.of("days", MOST_DAYS)));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new Syllabus(kind, Wording.line("title", title, LONGEST_TITLE),
                Wording.optionalLine("trade", trade, LONGEST_TRADE), hours, firstDay, lastDay, places);
    }

    private static List<Fault> outOfRange(String field, int number, int most) {
        return number >= 1 && number <= most
                ? List.of()
                : List.of(Fault.of(field, "course.number-out-of-range", Map.of("most", most)));
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
