package silian.recruitment.activities;

import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;

/**
 * Counting what happens at an activity. Every number is an indexed count of documents that each stand for one person or
 * one employer, so it is right however many instances write at the same time; there is no counter that could drift.
 */
@Component
public final class CountingActivities {

    private final Activities activities;
    private final Registrations registrations;
    private final CheckIns checkIns;
    private final ReceivedCvs cvs;
    private final Intents intents;
    private final Participations participations;

    CountingActivities(Activities activities, Registrations registrations, CheckIns checkIns, ReceivedCvs cvs,
            Intents intents, Participations participations) {
        this.activities = activities;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.cvs = cvs;
        this.intents = intents;
        this.participations = participations;
    }

    /**
     * For staff everything; for a university that shares the activity, of the people its own students only.
     *
     * @throws Refusal {@code activity.unknown}, also for an activity the university does not share
     */
    public ActivityCounts count(ActivityId id, Caller caller) {
        var activity = activities.get(id, caller);
        if (!caller.is(Roles.UNIVERSITY)) {
            return all(id);
        }
        var school = caller.tenant();
        if (school == null || !activity.isSharedWith(caller)) {
            throw Refusal.unknown("activity");
        }
        return ofSchool(id, new SchoolCode(school));
    }

    ActivityCounts all(ActivityId id) {
        return new ActivityCounts(registrations.countByActivityAndState(id, Registration.State.REGISTERED),
                checkIns.countByActivity(id), cvs.countByActivity(id),
                intents.countByActivityAndState(id, Intent.State.REACHED), employers(id),
                openings(id));
    }

    private ActivityCounts ofSchool(ActivityId id, SchoolCode school) {
        return new ActivityCounts(
                registrations.countByActivityAndStateAndSchool(id, Registration.State.REGISTERED, school),
                checkIns.countByActivityAndSchool(id, school), cvs.countByActivityAndSchool(id, school),
                intents.countByActivityAndStateAndSchool(id, Intent.State.REACHED, school), employers(id),
                openings(id));
    }

    private long employers(ActivityId id) {
        return participations.countByActivityAndState(id, ParticipationState.APPROVED);
    }

    private long openings(ActivityId id) {
        var sum = participations.sumOfOpeningsAt(id);
        return sum == null ? 0 : sum.openings();
    }
}
