package silian.recruitment.talents;

import java.time.Duration;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.security.PhonePseudonyms;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;

/** Entering the graduates of a roster, one by one; each entry is safe to repeat. */
@Component
public final class EnrollingGraduates {

    private final Talents talents;
    private final PersonalDataVault vault;
    private final PhonePseudonyms pseudonyms;
    private final RetryTemplate retry = new RetryTemplate(RetryPolicy.builder()
            .includes(OptimisticLockingFailureException.class).maxRetries(10).delay(Duration.ofMillis(10))
            .jitter(Duration.ofMillis(10)).build());

    EnrollingGraduates(Talents talents, PersonalDataVault vault, PhonePseudonyms pseudonyms) {
        this.talents = talents;
        this.vault = vault;
        this.pseudonyms = pseudonyms;
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
        return retry.invoke(() -> enrolOnce(school, graduate, command));
    }

    private Outcome enrolOnce(SchoolCode school, Graduate graduate, Command command) {
        var person = protect(graduate);
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

    private Person protect(Graduate graduate) {
        return new Person(vault.protect(PersonalField.NAME, graduate.name()),
                vault.protect(PersonalField.ID_NUMBER, graduate.idNumber().value()),
                vault.protect(PersonalField.PHONE, graduate.phone().value()),
                pseudonyms.of(graduate.phone().value()), graduate.idNumber().birthDate());
    }
}
