package silian.recruitment.outcomes;

import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.talents.Talent;

/** Changes what is known of a student, which events and the student may do at the same moment. */
@Component
class ChangingOutcomes {

    private final Outcomes outcomes;

    ChangingOutcomes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /** @param change says whether there is anything to save */
    StudentOutcomes change(Talent talent, Predicate<StudentOutcomes> change) {
        return SimultaneousSaves.retried(() -> {
            var found = outcomes.findById(talent.id()).orElseGet(() -> StudentOutcomes.of(talent));
            try {
                return change.test(found) ? outcomes.save(found) : found;
            } catch (DuplicateKeyException e) {
                throw new OptimisticLockingFailureException("somebody else just began", e);
            }
        });
    }
}
