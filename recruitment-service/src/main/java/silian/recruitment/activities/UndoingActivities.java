package silian.recruitment.activities;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.IntentId;

/** Taking what happened at an annulled activity out of all counts. Harmless to repeat. */
@Component
class UndoingActivities {

    private final Activities activities;
    private final Participations participations;
    private final CheckIns checkIns;
    private final Intents intents;
    private final Matchmaking matchmaking;

    UndoingActivities(Activities activities, Participations participations, CheckIns checkIns, Intents intents,
            Matchmaking matchmaking) {
        this.activities = activities;
        this.participations = participations;
        this.checkIns = checkIns;
        this.intents = intents;
        this.matchmaking = matchmaking;
    }

    /** Undoes all that is saved by now. */
    void undo(Activity annulled, Command command) {
        var id = annulled.id();
        participations.tellNotHeld(id);
        checkIns.annul(id);
        intents.findByActivityAndState(id, Intent.State.REACHED).forEach(one -> annul(one.id(), command));
        matchmaking.annul(annulled, command);
    }

    /**
     * For who has just saved something that counts: if the activity was annulled in the same moment, the annulment may
     * have looked before it was saved, and it is undone here.
     */
    void undoIfAnnulled(ActivityId id, Command command) {
        activities.findById(id).filter(activity -> activity.state() == ActivityState.ANNULLED)
                .ifPresent(annulled -> undo(annulled, command));
    }

    private void annul(IntentId id, Command command) {
        SimultaneousSaves.retried(() -> intents.findById(id).filter(intent -> intent.annul(command))
                .map(intents::save));
    }
}
