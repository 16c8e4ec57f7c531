package silian.recruitment.talents;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.TalentId;

/**
 * Changes talents that a degree check may be changing at the same moment: a person should not be told of a conflict
 * with a machine, so the change is made again on what the machine left.
 */
@Component
class ChangingTalents {

    private final Talents talents;

    ChangingTalents(Talents talents) {
        this.talents = talents;
    }

    /**
     * For who saw a version; a command sent again names the one from before its own effect.
     *
     * @throws Refusal {@code talent.unknown}; {@code version.stale}
     */
    Talent change(TalentId id, ExpectedVersion expected, Command command, Consumer<Talent> verb) {
        return change(id, talent -> {
            if (!talent.has(command)) {
                expected.check(talent.version());
            }
            verb.accept(talent);
        });
    }

    /** @throws Refusal {@code talent.unknown} */
    Talent change(TalentId id, Consumer<Talent> verb) {
        return SimultaneousSaves.retried(() -> {
            var talent = talents.findById(id).orElseThrow(() -> Refusal.unknown("talent"));
            verb.accept(talent);
            return talents.save(talent);
        });
    }
}
