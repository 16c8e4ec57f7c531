package silian.recruitment.outcomes;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.NeedingEntries;

/** What became of a student may be known of one who never came here, such as a course: the entry is needed for it. */
@Component
class OutcomesNeedEntries implements NeedingEntries {

    private final Outcomes students;

    OutcomesNeedEntries(Outcomes students) {
        this.students = students;
    }

    @Override
    public Optional<Instant> heldSince(TalentId entry) {
        return students.findById(entry).flatMap(found -> Optional.ofNullable(found.heldSince()));
    }
}
