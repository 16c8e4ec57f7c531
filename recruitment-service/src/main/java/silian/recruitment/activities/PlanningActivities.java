package silian.recruitment.activities;

import java.security.SecureRandom;
import java.util.function.BiConsumer;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.Wording;

/** Planning activities, publishing, calling off and closing them. */
@Component
public final class PlanningActivities {

    /** Characters. */
    public static final int LONGEST_REASON = 200;
    private static final int SECRET_BYTES = 32;
    private static final Sort BY_ID = Sort.by("id");

    private final Activities activities;
    private final Participations participations;
    private final Matchmaking matchmaking;
    private final BusinessDates dates;
    private final SecureRandom random = new SecureRandom();

    PlanningActivities(Activities activities, Participations participations, Matchmaking matchmaking,
            BusinessDates dates) {
        this.activities = activities;
        this.participations = participations;
        this.matchmaking = matchmaking;
        this.dates = dates;
    }

    /** @throws Refusal naming every field that is wrong */
    public Activity plan(Outline.Draft draft, Command command) {
        var id = new ActivityId(command.derive("activity"));
        return activities.findById(id).orElseGet(() -> {
            var secret = new byte[SECRET_BYTES];
            random.nextBytes(secret);
            return activities.save(Activity.plan(id, Outline.of(draft, dates), secret, command));
        });
    }

    public Activity publish(ActivityId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, Activity::publish);
    }

    /** @param reason one line that everybody may read */
    public Activity cancel(ActivityId id, String reason, ExpectedVersion expected, Command command) {
        var line = Wording.line("reason", reason, LONGEST_REASON);
        return move(id, expected, command, (activity, cancellation) -> activity.cancel(line, cancellation));
    }

    /** Closes an activity. Whom people at a mixer chose in vain is forgotten at once. */
    public Activity close(ActivityId id, ExpectedVersion expected, Command command) {
        var closed = move(id, expected, command, Activity::close);
        matchmaking.follow(closed, command);
        if (closed.heldOn() != null) {
            participations.tell(id, closed.heldDay());
        }
        return closed;
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
        return activities.get(id, caller);
    }

    /**
     * A page of activities in the order of their ids: all for staff, for a university those it shares, what is
     * published for everybody else.
     */
    public Window<Activity> list(Caller caller, ScrollPosition position, Limit limit) {
        if (caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)) {
            return activities.findBy(position, limit, BY_ID);
        }
        if (!caller.is(Roles.UNIVERSITY)) {
            return activities.findByPublishedTrue(position, limit, BY_ID);
        }
        var school = caller.tenant();
        if (school == null) {
            throw Refusal.unknown("school");
        }
        return activities.findShared(new SchoolCode(school), position, limit, BY_ID);
    }
}
