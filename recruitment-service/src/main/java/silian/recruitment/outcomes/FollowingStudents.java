package silian.recruitment.outcomes;

import java.time.Instant;
import org.springframework.stereotype.Component;
import silian.contracts.finance.SubsidyPaid;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.contracts.recruitment.TrainingCompleted;
import silian.platform.events.Delivered;
import silian.recruitment.courses.FindingTrainees;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** Noting what becomes of students, from the events that tell it. Each may come again. */
@Component
public final class FollowingStudents {

    private final FindingTalents talents;
    private final FindingTrainees trainees;
    private final WithdrawingHires hires;
    private final KnowingStartups startups;
    private final ChangingOutcomes changing;

    FollowingStudents(FindingTalents talents, FindingTrainees trainees, WithdrawingHires hires,
            KnowingStartups startups, ChangingOutcomes changing) {
        this.talents = talents;
        this.trainees = trainees;
        this.hires = hires;
        this.startups = startups;
        this.changing = changing;
    }

    /** A hire that was withdrawn since is passed over: its confirmation may be delivered again after the withdrawal. */
    public void hired(Delivered<HireConfirmed> event) {
        var hire = event.data();
        if (hires.isWithdrawn(new HireId(hire.hireId()))) {
            return;
        }
        var outcome = new Outcome(OutcomeKind.HIRED, hire.hireId(), new EmployerId(hire.creditCode()),
                hire.confirmedOn());
        talents.find(new TalentId(hire.talentId())).ifPresent(talent -> note(outcome, talent, event.time()));
    }

    public void withdrawn(Delivered<HireWithdrawn> event) {
        var hire = event.data();
        talents.find(new TalentId(hire.talentId())).ifPresent(talent -> talents.studies(talent).onRosters()
                .forEach(student -> changing.change(student,
                        found -> found.takeBack(OutcomeKind.HIRED, hire.hireId()))));
    }

    public void paid(Delivered<SubsidyPaid> event) {
        startups.provedBy(event).ifPresent(startup -> talents.ofAccount(startup.subject())
                .ifPresent(talent -> note(Outcome.of(startup), talent, event.time())));
    }

    /** A trainee need not stand on any roster; who stands on one only later is found by {@link FollowingRosters}. */
    public void trained(Delivered<TrainingCompleted> event) {
        var completed = event.data();
        var outcome = new Outcome(OutcomeKind.TRAINED, completed.enrolmentId(),
                new EmployerId(completed.creditCode()), completed.completedOn());
        trainees.personOf(new EnrolmentId(completed.enrolmentId()))
                .flatMap(person -> talents.byIdNumber(person.idNumber().index()))
                .ifPresent(talent -> note(outcome, talent, event.time()));
    }

    /** Every university whose student the person is hears of it by its own entry; of who is on no roster, none does. */
    private void note(Outcome outcome, Talent talent, Instant at) {
        talents.studies(talent).onRosters()
                .forEach(student -> changing.change(student, found -> found.note(outcome, student, at)));
    }
}
