package silian.recruitment.talents;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;

/** Entering the graduates of a roster, one by one; each entry is safe to repeat. */
@Component
public final class EnrollingGraduates {

    private final Talents talents;
    private final ProtectingPersons persons;

    EnrollingGraduates(Talents talents, ProtectingPersons persons) {
        this.talents = talents;
        this.persons = persons;
    }

    /** One line of a roster, found well formed. */
    public record Graduate(String studentNumber, String name, ResidentId idNumber, MobileNumber phone,
            Graduation graduation) {}

    /** What became of an entry. */
    public enum Outcome {
        ENROLLED, CORRECTED, UNCHANGED
    }

    /**
     * Enters a graduate, or corrects the entry of the same student number.
     *
     * @throws Refusal {@code graduate.id-number-on-another-entry}, {@code graduate.id-number-claimed}
     */
    public Outcome enrol(SchoolCode school, Graduate graduate, Command command) {
        return SimultaneousSaves.retried(() -> enrolOnce(school, graduate, command));
    }

    private Outcome enrolOnce(SchoolCode school, Graduate graduate, Command command) {
        var person = persons.protect(graduate.name(), graduate.idNumber(), graduate.phone());
        var known = talents.findById(Talent.idOf(school, graduate.studentNumber()));
        try {
            if (known.isEmpty()) {
                talents.save(Talent.enrol(school, graduate.studentNumber(), person, graduate.graduation(), command));
                return Outcome.ENROLLED;
            }
            var talent = known.get();
            if (!talent.correct(person, graduate.graduation(), command)) {
                return Outcome.UNCHANGED;
            }
            talents.save(talent);
            return Outcome.CORRECTED;
        } catch (DuplicateKeyException e) {
            if (known.isEmpty() && talents.existsById(Talent.idOf(school, graduate.studentNumber()))) {
                throw new OptimisticLockingFailureException("somebody else just entered the same student", e);
            }
            throw Refusal.invalid("id_number", "graduate.id-number-on-another-entry");
        }
    }
}
