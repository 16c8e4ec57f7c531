package silian.recruitment.activities;

import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.Wording;

/** Employers who do not take part after all: refused, stepped back, or not there. */
@Component
public final class RefusingParticipations {

    /** Characters. */
    public static final int LONGEST_REASON = 200;

    private final Activities activities;
    private final Participations participations;
    private final Intents intents;
    private final ReceivedCvs cvs;
    private final FindingEmployers employers;
    private final UndoingActivities undoing;

    RefusingParticipations(Activities activities, Participations participations, Intents intents, ReceivedCvs cvs,
            FindingEmployers employers, UndoingActivities undoing) {
        this.activities = activities;
        this.participations = participations;
        this.intents = intents;
        this.cvs = cvs;
        this.employers = employers;
        this.undoing = undoing;
    }

    /**
     * An officer refuses an employer's part.
     *
     * @param reason one line that the employer is told
     * @throws Refusal {@code activity.unknown}, {@code participation.unknown}; {@code activity.closed},
     *     {@code activity.cancelled}, {@code activity.over}; what {@link Participation#refuse} refuses
     */
    public Participation refuse(ActivityId id, EmployerId employer, String reason, ExpectedVersion expected,
            Command command) {
        var line = Wording.line("reason", reason, LONGEST_REASON);
        return move(id, employer, expected, command, (activity, part) -> {
            activity.requireOpen(command.on());
            part.refuse(line, command);
        });
    }

    /**
     * The agent's employer steps back.
     *
     * @throws Refusal {@code activity.unknown}, {@code participation.unknown}; {@code activity.closed},
     *     {@code activity.cancelled}, {@code activity.over}; what {@link Participation#withdraw} refuses
     */
    public Participation withdraw(ActivityId id, ExpectedVersion expected, Command command) {
        return move(id, employers.of(command.caller()).id(), expected, command, (activity, part) -> {
            activity.requireOpen(command.on());
            part.withdraw(activity.heldOn() != null, command);
        });
    }

    /**
     * An officer notes that an approved employer did not come: once the doors are open, until the activity is closed.
     *
     * @throws Refusal {@code activity.unknown}, {@code participation.unknown}; {@code activity.not-under-way},
     *     {@code activity.closed}, {@code activity.cancelled}; {@code participation.was-there} if somebody handed it a
     *     profile or took to it; what {@link Participation#noteAbsent} refuses
     */
    public Participation noteAbsent(ActivityId id, EmployerId employer, ExpectedVersion expected, Command command) {
        return move(id, employer, expected, command, (activity, part) -> {
            activity.requireDoorsOpen();
            if (cvs.existsByActivityAndEmployer(id, employer)
                    || intents.existsByActivityAndEmployerAndState(id, employer, Intent.State.REACHED)) {
                throw Refusal.conflict("participation.was-there");
            }
            part.noteAbsent(command);
        });
    }

    /**
     * An officer takes back that an employer did not come, which was noted by mistake, until the activity is closed.
     *
     * @throws Refusal {@code activity.unknown}, {@code participation.unknown}; {@code activity.not-under-way},
     *     {@code activity.closed}, {@code activity.cancelled}; {@code participation.not-absent}
     */
    public Participation takeAbsenceBack(ActivityId id, EmployerId employer, ExpectedVersion expected,
            Command command) {
        var back = move(id, employer, expected, command, (activity, part) -> {
            activity.requireDoorsOpen();
            part.takeAbsenceBack(activity.heldDay(), command);
        });
        undoing.undoIfAnnulled(id, command);
        return back;
    }

    private Participation move(ActivityId id, EmployerId employer, ExpectedVersion expected, Command command,
            BiConsumer<Activity, Participation> verb) {
        var activity = activities.get(id, command.caller());
        var part = participations.findById(Participation.idOf(id, employer))
                .orElseThrow(() -> Refusal.unknown("participation"));
        if (part.has(command)) {
            return part;
        }
        expected.check(part.version());
        verb.accept(activity, part);
        return participations.save(part);
    }
}
