package silian.recruitment.activities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.Wording;

/**
 * What an activity is planned to be (活动方案).
 *
 * @param university where it is held; some kinds must have one
 * @param schools every university that shares it, the one where it is held among them
 * @param faculty of the university; a faculty meeting must have one
 * @param places how many people may register, {@code null} for any number
 * @param registrationRequired whether only those who registered may check in
 */
public record Outline(ActivityKind kind, String title, @Nullable SchoolCode university, List<SchoolCode> schools,
        @Nullable String faculty, Schedule schedule, String place, @Nullable Integer places,
        boolean registrationRequired) {

    /** Characters. */
    public static final int LONGEST_TITLE = 80;
    /** Characters. */
    public static final int LONGEST_PLACE = 120;
    /** Characters. */
    public static final int LONGEST_FACULTY = 60;
    /** People who may register where places are limited; local default, to be confirmed. */
    public static final int MOST_PLACES = 10_000;
    /** Universities that share one activity; local default, to be confirmed. */
    public static final int MOST_SCHOOLS = 50;

    public Outline {
        schools = List.copyOf(schools);
    }

    /**
     * What an officer writes down.
     *
     * @param startsAt before {@code endsAt}
     * @param sharedWith other universities that share it
     */
    public record Draft(ActivityKind kind, @Nullable String title, @Nullable String university,
            List<String> sharedWith, @Nullable String faculty, @Nullable Instant startsAt, @Nullable Instant endsAt,
            @Nullable String place, @Nullable Integer places, boolean registrationRequired) {

        private List<Fault> faults(BusinessDates dates) {
            var faults = new ArrayList<Fault>();
            faults.addAll(Wording.faults("title", title, LONGEST_TITLE));
            faults.addAll(Wording.faults("place", place, LONGEST_PLACE));
            collect(faults, () -> Schedule.of(startsAt, endsAt, dates));
            if (university != null) {
                SchoolCode.fault("university", university).ifPresent(faults::add);
            } else if (kind.needsUniversity()) {
                faults.add(Fault.of("university", "activity.university-missing"));
            }
            if (sharedWith.size() > MOST_SCHOOLS) {
                faults.add(Fault.of("sharedWith", "activity.shared-too-widely", Map.of("most", MOST_SCHOOLS)));
            }
            for (int i = 0; i < sharedWith.size(); i++) {
                SchoolCode.fault("sharedWith[" + i + "]", sharedWith.get(i)).ifPresent(faults::add);
            }
            if (faculty != null) {
                faults.addAll(Wording.faults("faculty", faculty, LONGEST_FACULTY));
            } else if (kind == ActivityKind.FACULTY_MEETING) {
                faults.add(Fault.of("faculty", "activity.faculty-missing"));
            }
            if (places != null && (places < 1 || places > MOST_PLACES)) {
                faults.add(Fault.of("places", "activity.places-out-of-range", Map.of("most", MOST_PLACES)));
            }
            return faults;
        }

        private static void collect(List<Fault> faults, Supplier<?> value) {
            try {
                value.get();
            } catch (Refusal refusal) {
                faults.addAll(refusal.faults());
            }
        }
    }

    /** @throws Refusal naming every field that is wrong */
    static Outline of(Draft draft, BusinessDates dates) {
        var faults = draft.faults(dates);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        var university = draft.university() == null ? null : new SchoolCode(draft.university());
        var schools = Stream.concat(Stream.ofNullable(university), draft.sharedWith().stream().map(SchoolCode::new))
                .distinct().toList();
        return new Outline(draft.kind(), Wording.line("title", draft.title(), LONGEST_TITLE), university, schools,
                Wording.optionalLine("faculty", draft.faculty(), LONGEST_FACULTY),
                Schedule.of(draft.startsAt(), draft.endsAt(), dates),
                Wording.line("place", draft.place(), LONGEST_PLACE), draft.places(), draft.registrationRequired());
    }

    /** University and faculty of a meeting with a faculty: faculties of two universities may have one name. */
    @Nullable
    String facultyMet() {
        return kind == ActivityKind.FACULTY_MEETING
                ? Objects.requireNonNull(university, "checked").value() + ' ' + faculty
                : null;
    }
}
