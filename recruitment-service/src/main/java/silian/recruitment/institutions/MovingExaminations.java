package silian.recruitment.institutions;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.InstitutionPostId;

/** Moves examinations: two officers enter lists at the same moment, and each finds what the other wrote. */
@Component
final class MovingExaminations {

    private final Examinations examinations;

    MovingExaminations(Examinations examinations) {
        this.examinations = examinations;
    }

    /** @throws Refusal {@code examination.unknown}, {@code examination.over}; what the verb refuses */
    Examination move(InstitutionPostId id, ExpectedVersion expected, Command command, Consumer<Examination> verb) {
        return SimultaneousSaves.retried(() -> {
            var examination = examinations.findById(id).orElseThrow(() -> Refusal.unknown("examination"));
            if (examination.has(command)) {
                return examination;
            }
            examination.requireNotOver();
            expected.check(examination.version());
            verb.accept(examination);
            return examinations.save(examination);
        });
    }
}
