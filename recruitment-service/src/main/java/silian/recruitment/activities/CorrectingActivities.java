package silian.recruitment.activities;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.Wording;

/** Undoing the opening of an activity, or its closing, that was a mistake or came too early. */
@Component
public final class CorrectingActivities {

    private final Activities activities;
    private final UndoingActivities undoing;
    private final Matchmaking matchmaking;

    CorrectingActivities(Activities activities, UndoingActivities undoing, Matchmaking matchmaking) {
        this.activities = activities;
        this.undoing = undoing;
        this.matchmaking = matchmaking;
    }

    /**
     * Annuls an activity: nothing that happened there counts any more. The records stay for whoever they belong to, but
     * for the couples of a mixer, which are erased. The same command, sent again after a crash, does what is left.
     *
     * @param reason one line that everybody may read
     * @throws Refusal {@code activity.unknown}; what {@link Activity#annul} refuses
     */
    public Activity annul(ActivityId id, String reason, ExpectedVersion expected, Command command) {
        var activity = correct(id, reason, expected, command, (found, line) -> found.annul(line, command));
        undoing.undo(activity, command);
        return activity;
    }

    /**
     * Opens an activity again that was closed: whoever was there and is not recorded comes in, on the day of the activity
     * with the back-fill authority, and it is closed anew. A mixer goes on; whom people chose in vain is forgotten. The same
     * command, sent again after a crash, does what is left.
     *
     * @param reason kept with the activity
     * @throws Refusal {@code activity.unknown}; what {@link Activity#reopen} refuses
     */
    public Activity reopen(ActivityId id, String reason, ExpectedVersion expected, Command command) {
        var activity = correct(id, reason, expected, command, (found, line) -> found.reopen(line, command));
        matchmaking.follow(activity, command);
        return activity;
    }

    private Activity correct(ActivityId id, String reason, ExpectedVersion expected, Command command,
            BiConsumer<Activity, String> correction) {
        var line = Wording.line("reason", reason, PlanningActivities.LONGEST_REASON);
        var activity = activities.get(id, command.caller());
        if (activity.has(command)) {
            return activity;
        }
        expected.check(activity.version());
        correction.accept(activity, line);
        return activities.save(activity);
    }
}
