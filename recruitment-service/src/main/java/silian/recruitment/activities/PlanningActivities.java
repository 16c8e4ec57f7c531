package silian.recruitment.activities;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.Wording;

/** Planning activities, publishing and closing them. */
@Component
public final class PlanningActivities {

    /** Characters. */
    public static final int LONGEST_TITLE = 80;
    /** Characters. */
    public static final int LONGEST_PLACE = 120;
    /** Characters. */
    public static final int LONGEST_FACULTY = 60;
    private static final int SECRET_BYTES = 32;

    private final Activities activities;
    private final SecureRandom random = new SecureRandom();

    PlanningActivities(Activities activities) {
        this.activities = activities;
    }

    /**
     * What an officer plans.
     *
     * @param startsAt before {@code endsAt}
     */
    public record Plan(ActivityKind kind, @Nullable String title, @Nullable String university,
            @Nullable String faculty, @Nullable Instant startsAt, @Nullable Instant endsAt, @Nullable String place) {

        private void check() {
            var faults = new ArrayList<Fault>();
            faults.addAll(Wording.faults("title", title, LONGEST_TITLE));
            faults.addAll(Wording.faults("place", place, LONGEST_PLACE));
            collect(faults, () -> Schedule.of(startsAt, endsAt));
            if (university != null) {
                SchoolCode.fault("university", university).ifPresent(faults::add);
            } else if (kind.needsUniversity()) {
                faults.add(Fault.of("university", "activity.university-missing"));
            }
            if (faculty != null) {
                faults.addAll(Wording.faults("faculty", faculty, LONGEST_FACULTY));
            } else if (kind == ActivityKind.FACULTY_MEETING) {
                faults.add(Fault.of("faculty", "activity.faculty-missing"));
            }
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }

        private static void collect(ArrayList<Fault> faults, Supplier<?> value) {
            try {
                value.get();
            } catch (Refusal refusal) {
                faults.addAll(refusal.faults());
            }
        }
    }

    /** @throws Refusal naming every field that is wrong */
    public Activity plan(Plan plan, Command command) {
        var id = new ActivityId(command.derive("activity"));
        return activities.findById(id).orElseGet(() -> {
            plan.check();
            var secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            var university = plan.university() == null ? null : new SchoolCode(plan.university());
            return activities.save(Activity.plan(id, plan.kind(), Wording.line("title", plan.title(), LONGEST_TITLE),
                    university, Wording.optionalLine("faculty", plan.faculty(), LONGEST_FACULTY),
                    Schedule.of(plan.startsAt(), plan.endsAt()),
                    Wording.line("place", plan.place(), LONGEST_PLACE), secret, command));
        });
    }

    public Activity publish(ActivityId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, Activity::publish);
    }

    public Activity close(ActivityId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, Activity::close);
    }

    private Activity move(ActivityId id, ExpectedVersion expected, Command command,
            BiConsumer<Activity, Command> verb) {
        var activity = get(id, command.caller());
        if (activity.has(command)) {
            return activity;
        }
        expected.check(activity.version());
        verb.accept(activity, command);
        return activities.save(activity);
    }

    /** @throws Refusal {@code activity.unknown}, also for one that is not published yet */
    public Activity get(ActivityId id, Caller caller) {
        return activities.findById(id).filter(activity -> activity.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("activity"));
    }

    /** A page of all activities in the order of their ids, for staff. */
    public Window<Activity> list(ScrollPosition position, Limit limit) {
        return activities.findBy(position, limit, Sort.by("id"));
    }
}
