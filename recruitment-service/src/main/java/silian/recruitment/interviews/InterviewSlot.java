package silian.recruitment.interviews;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentId;
import silian.recruitment.language.Wording;

/**
 * A time at which an employer could see a person (面试时段).
 *
 * @param startsAt on a quarter of an hour
 * @param endsAt on a quarter of an hour, the first moment after it
 * @param interviewer the employer's own code for who asks, never a name
 * @param room where; {@code null} for a talk by phone or video
 */
public record InterviewSlot(Instant startsAt, Instant endsAt, String interviewer, @Nullable String room) {

    /**
     * The grain of the calendar. Two slots overlap exactly if they share a quarter, and sharing one is what the store
     * refuses; so it is part of what is stored and no rule that could change.
     */
    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** Longer is a typing mistake. */
    private static final Duration LONGEST = Duration.ofHours(8);
    /** Further ahead is a typing mistake. */
    private static final Duration FARTHEST = Duration.ofDays(366);
    /** Characters. */
    public static final int LONGEST_ROOM = 40;
    public static final String INTERVIEWER = "[A-Za-z0-9-]{1,20}";
    private static final Pattern CODE = Pattern.compile(INTERVIEWER);
    private static final ZoneId DISTRICT = ZoneId.of("Asia/Shanghai");

    /**
     * Takes a slot as it was given.
     *
     * @throws Refusal naming every field that is wrong: {@code interview.time-missing},
     *     {@code interview.not-on-quarter},
     *     {@code interview.ends-before-it-starts}, {@code interview.too-long}, {@code interview.in-the-past},
     *     {@code interview.too-far-ahead}, {@code interview.interviewer-format}, {@code text.*}
     */
    public static InterviewSlot of(@Nullable Instant startsAt, @Nullable Instant endsAt,
            @Nullable String interviewer, @Nullable String room, Command command) {
        var faults = new ArrayList<>(timeFaults("startsAt", startsAt));
        faults.addAll(timeFaults("endsAt", endsAt));
        if (interviewer == null || !CODE.matcher(interviewer).matches()) {
            faults.add(Fault.of("interviewer", "interview.interviewer-format"));
        }
        if (room != null && !room.isBlank()) {
            faults.addAll(Wording.faults("room", room, LONGEST_ROOM));
        }
        if (startsAt == null || endsAt == null || interviewer == null) {
            throw Refusal.invalid(faults);
        }
        var slot = new InterviewSlot(startsAt, endsAt, interviewer,
                room == null || room.isBlank() ? null : room.strip());
        faults.addAll(slot.faults(command));
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return slot;
    }

    private static List<Fault> timeFaults(String field, @Nullable Instant time) {
        if (time == null) {
            return List.of(Fault.of(field, "interview.time-missing"));
        }
        return time.getNano() == 0 && time.getEpochSecond() % QUARTER.toSeconds() == 0
                ? List.of()
                : List.of(Fault.of(field, "interview.not-on-quarter"));
    }

    private List<Fault> faults(Command command) {
        var faults = new ArrayList<Fault>();
        if (!startsAt.isBefore(endsAt)) {
            faults.add(Fault.of("endsAt", "interview.ends-before-it-starts"));
        } else if (Duration.between(startsAt, endsAt).compareTo(LONGEST) > 0) {
            faults.add(Fault.of("endsAt", "interview.too-long", Map.of("hours", LONGEST.toHours())));
        }
        if (!liesAheadOf(command)) {
            faults.add(Fault.of("startsAt", "interview.in-the-past"));
        } else if (day().isAfter(command.on().plusDays(FARTHEST.toDays()))) {
            faults.add(Fault.of("startsAt", "interview.too-far-ahead"));
        }
        return faults;
    }

    /** Whether it has not begun yet; of a day that is entered later, the whole day lies ahead. */
    boolean liesAheadOf(Command command) {
        return isToday(command) ? startsAt.isAfter(command.at()) : !day().isBefore(command.on());
    }

    /** Whether it has begun; on a day that is entered later, all of that day has. */
    boolean hasBegunBy(Command command) {
        return isToday(command) ? !startsAt.isAfter(command.at()) : !day().isAfter(command.on());
    }

    private static boolean isToday(Command command) {
        return LocalDate.ofInstant(command.at(), DISTRICT).equals(command.on());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(startsAt, DISTRICT);
    }

    /**
     * Every quarter of an hour that it takes of the person, of the interviewer and of the room; a-01 is A-01, and 示例３０１
     * is 示例 301.
     */
    List<String> quarters(TalentId talent, EmployerId employer) {
        var taken = new ArrayList<>(quartersOf(talent));
        taken.addAll(quarters("interviewer/" + employer.value() + '/' + Wording.plain(interviewer)));
        if (room != null) {
            taken.addAll(quarters("room/" + employer.value() + '/' + Wording.plain(room)));
        }
        return List.copyOf(taken);
    }

    List<String> quartersOf(TalentId talent) {
        return quarters("talent/" + talent.value());
    }

    private List<String> quarters(String whose) {
        var taken = new ArrayList<String>();
        for (var moment = startsAt; moment.isBefore(endsAt); moment = moment.plus(QUARTER)) {
            taken.add(whose + '@' + moment.getEpochSecond() / QUARTER.toSeconds());
        }
        return taken;
    }
}
