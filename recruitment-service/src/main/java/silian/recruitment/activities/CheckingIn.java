package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/** Coming to an activity. */
@Component
public final class CheckingIn {

    private final Activities activities;
    private final CheckIns checkIns;
    private final Registrations registrations;
    private final Participations participations;
    private final FindingTalents talents;
    private final UndoingActivities undoing;

    CheckingIn(Activities activities, CheckIns checkIns, Registrations registrations, Participations participations,
            FindingTalents talents, UndoingActivities undoing) {
        this.activities = activities;
        this.checkIns = checkIns;
        this.registrations = registrations;
        this.participations = participations;
        this.talents = talents;
        this.undoing = undoing;
    }

    /**
     * Makes a code for the screen at the door; the first one opens the doors. Every one tells the participations, so
     * that a crash between the two writes, or an approval at the same moment, leaves none out.
     *
     * @throws Refusal {@code activity.unknown}, {@code activity.not-published}, {@code activity.closed},
     *     {@code activity.not-today}
     */
    public CheckInCode issueCode(ActivityId id, Command command) {
        var opened = SimultaneousSaves.retried(() -> {
            var activity = activities.get(id, command.caller());
            var before = activity.heldOn();
            var code = activity.issueCode(command);
            if (!activity.heldDay().equals(before)) {
                activities.save(activity);
            }
            return new Opened(code, activity.heldDay());
        });
        participations.tell(id, opened.on());
        undoing.undoIfAnnulled(id, command);
        return opened.code();
    }

    /** The doors are open, since this day. */
    private record Opened(CheckInCode code, LocalDate on) {}

    /**
     * Checks a person in; again and again it is the same check-in.
     *
     * @throws Refusal {@code profile.unknown}; {@code activity.unknown}, {@code activity.not-under-way},
     *     {@code activity.closed}, {@code activity.not-today}; {@code check-in.code-invalid},
     *     {@code check-in.code-expired}; {@code check-in.not-registered} where registration is required
     */
    public CheckIn checkIn(ActivityId id, @Nullable String code, Command command) {
        var talent = talents.of(command.caller());
        var known = checkIns.findById(CheckIn.idOf(id, talent.id()));
        if (known.isPresent()) {
            return known.get();
        }
        if (code == null || code.isBlank()) {
            throw Refusal.invalid("code", "check-in.code-invalid");
        }
        var activity = activities.get(id, command.caller());
        activity.admit(code, command.at(), command.on());
        if (activity.outline().registrationRequired() && !registrations.holds(id, talent.id())) {
            throw Refusal.conflict("check-in.not-registered");
        }
        try {
            var checkIn = checkIns.save(CheckIn.of(activity, talent, command));
            undoing.undoIfAnnulled(id, command);
            return checkIn;
        } catch (DuplicateKeyException sameMoment) {
            return checkIns.findById(CheckIn.idOf(id, talent.id())).orElseThrow(() -> sameMoment);
        }
    }

    /** How many people came. */
    public long count(ActivityId id) {
        return checkIns.countByActivity(id);
    }

    /** Where the person came. */
    public List<CheckIn> of(TalentId talent) {
        return checkIns.findByTalent(talent);
    }
}
