package silian.recruitment.hires;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/**
 * Hires by appointment: full time, and told to the world like any other. There is no posting whose place could be short,
 * so the hire is one write; the place belongs to the examination that led to it.
 */
@Component
public final class AppointingPeople {

    private final Hires hires;
    private final FindingTalents talents;
    private final FullTimeDays fullTime;

    AppointingPeople(Hires hires, FindingTalents talents, FullTimeDays fullTime) {
        this.hires = hires;
        this.talents = talents;
        this.fullTime = fullTime;
    }

    /**
     * Confirms the hire that an appointment is; once, however often it is asked.
     *
     * @throws Refusal {@code hire.full-time-elsewhere}, {@code hire.full-time-until}; {@code hire.withdrawn}
     */
    public HireId confirm(Appointment appointment, TalentId talent, EmployerId employer,
            AppointmentTerms terms, Command command) {
        var id = Hire.idOf(appointment);
        if (isConfirmed(id)) {
            return id;
        }
        if (hires.existsFullTime(talent)) {
            return unlessElsewhere(id);
        }
        fullTime.requireFree(talent, terms.startsOn());
        var person = talents.get(talent);
        var subject = person.subject();
        if (subject == null) {
            throw new IllegalStateException("a candidacy of a talent without an account");
        }
        var hire = hires.findById(id).orElseGet(() -> Hire.absent(id));
        hire.confirm(HirePlace.by(appointment, talent, subject, employer), new HireTerms(terms.startsOn(), true, null),
                PersonFacts.of(talents.studies(person)),
                command);
        hire.beginsOnProbation(terms.probation());
        try {
            return hires.save(hire).id();
        } catch (DuplicateKeyException | OptimisticLockingFailureException sameMoment) {
            return unlessElsewhere(id);
        }
    }

    /** The full-time hire that was found may be this very one, which came at the same moment. */
    private HireId unlessElsewhere(HireId id) {
        if (isConfirmed(id)) {
            return id;
        }
        throw Refusal.conflict("hire.full-time-elsewhere");
    }

    private boolean isConfirmed(HireId id) {
        return hires.findById(id).filter(hire -> hire.state() == HireState.CONFIRMED).isPresent();
    }

    /** The appointment behind a hire, if that is what it comes from. */
    public Optional<Appointment> appointment(HireId id) {
        return hires.findById(id).map(Hire::place).map(HirePlace::appointment);
    }
}
