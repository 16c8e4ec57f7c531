package silian.recruitment.activities;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/** When an activity takes place; its days are those of the district (Asia/Shanghai). */
public record Schedule(Instant startsAt, Instant endsAt) {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    /**
     * Takes a schedule as it was given.
     *
     * @throws Refusal {@code activity.time-missing}, {@code activity.ends-before-it-starts}, {@code activity.too-long}
     */
    static Schedule of(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        var faults = new ArrayList<Fault>();
        if (startsAt == null) {
            faults.add(Fault.of("startsAt", "activity.time-missing"));
        }
        if (endsAt == null) {
            faults.add(Fault.of("endsAt", "activity.time-missing"));
        }
        if (startsAt == null || endsAt == null) {
            throw Refusal.invalid(faults);
        }
        if (!startsAt.isBefore(endsAt)) {
            throw Refusal.invalid("endsAt", "activity.ends-before-it-starts");
        }
        if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            throw Refusal.invalid("endsAt", "activity.too-long", Map.of("days", LONGEST.toDays()));
        }
        return new Schedule(startsAt, endsAt);
    }

    /** Whether the activity takes place on the date, at whatever hour. */
    boolean includes(LocalDate date) {
        return !date.isBefore(LocalDate.ofInstant(startsAt, DISTRICT))
                && !date.isAfter(LocalDate.ofInstant(endsAt, DISTRICT));
    }
}
