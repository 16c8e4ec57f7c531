package silian.recruitment.institutions;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.eligibility.calendar.WorkingCalendar;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.Wording;

/** Medical checks, vetting, publicity and objections. */
@Component
public final class SelectingCandidates {

    private static final int LONGEST_TEXT = 200;

    private final MovingExaminations moving;
    private final WorkingCalendar calendar;

    SelectingCandidates(MovingExaminations moving, WorkingCalendar calendar) {
        this.moving = moving;
        this.calendar = calendar;
    }

    /** Notes what a check of a proposed candidate found; whoever fails is followed by the next in line. */
    public Examination check(InstitutionPostId id, String candidate, Check check, boolean passed,
            ExpectedVersion expected, Command command) {
        return moving.move(id, expected, command, examination -> examination.select("checked",
                candidate + " " + check + (passed ? " passed" : " not passed"),
                selection -> selection.checked(candidate, check, passed,
                        examination.rule().recheckUntil(command.on())),
                command));
    }

    /** Notes what a repeated medical check found; it is final, and possible within the days the rule gives. */
    public Examination recheck(InstitutionPostId id, String candidate, boolean passed, ExpectedVersion expected,
            Command command) {
        return moving.move(id, expected, command, examination -> examination.select("rechecked",
                candidate + (passed ? " passed" : " not passed"),
                selection -> selection.rechecked(candidate, passed, command.on()), command));
    }

    /** Shows all who passed every check to the public, from the business date on. */
    public Examination show(InstitutionPostId id, ExpectedVersion expected, Command command) {
        return moving.move(id, expected, command, examination -> {
            // the first of the working days is the day itself, if it is one
            var days = examination.rule().publicityWorkingDays();
            var last = calendar.plusWorkingDays(command.on(), calendar.isWorking(command.on()) ? days - 1 : days);
            examination.select("shown", null, selection -> selection.shown(
                    new Publicity(command.on(), last.date(), last.confirmed())), command);
        });
    }

    /**
     * Objects to somebody who is shown; an account has one open objection to a candidate at a time.
     *
     * @return the id of the objection
     */
    public String object(InstitutionPostId id, String candidate, String text, Command command) {
        var told = Wording.line("text", text, LONGEST_TEXT);
        var objection = new Objection(command.derive("objection"), candidate, command.caller().subject(), told,
                command.on(), null, null);
        moving.move(id, ExpectedVersion.any(), command, examination -> examination.select("objected", candidate,
                selection -> selection.objected(objection), command));
        return objection.id();
    }

    /** Decides an objection, not one's own; if it is upheld, the next in line follows. */
    public Examination decide(InstitutionPostId id, String objection, boolean upheld, String reason,
            ExpectedVersion expected, Command command) {
        var why = Wording.line("reason", reason, LONGEST_TEXT);
        return moving.move(id, expected, command, examination -> examination.select("objection-decided", objection,
                selection -> selection.decided(objection, upheld, why, command.caller().subject()),
                command));
    }
}
