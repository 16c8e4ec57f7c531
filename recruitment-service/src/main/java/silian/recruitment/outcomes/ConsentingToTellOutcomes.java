package silian.recruitment.outcomes;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.consents.ConsentText;
import silian.recruitment.talents.FindingTalents;

/** Agreeing that the university is told what became of oneself, and taking that back, both at any time. */
@Component
public final class ConsentingToTellOutcomes {

    private final FindingTalents talents;
    private final Outcomes outcomes;
    private final ChangingOutcomes changing;
    private final DisclosureRule rule;

    ConsentingToTellOutcomes(FindingTalents talents, Outcomes outcomes, ChangingOutcomes changing,
            DisclosureRule rule) {
        this.talents = talents;
        this.outcomes = outcomes;
        this.changing = changing;
        this.rule = rule;
    }

    /** The words in force on a date. */
    public ConsentText text(LocalDate on) {
        return rule.text(on);
    }

    /** What the person said so far. */
    public StudentOutcomes of(Caller person) {
        var talent = talents.of(person);
        return outcomes.findById(talent.id()).orElseGet(() -> StudentOutcomes.of(talent));
    }

    /**
     * @param read the version of the words that the person was shown
     * @throws Refusal {@code consent.text-outdated}; {@code consent.already-given}
     */
    public StudentOutcomes give(LocalDate read, ExpectedVersion expected, Command command) {
        var text = rule.text(command.on());
        text.requireShown(read);
        return change(expected, command, found -> found.give(text, command));
    }

    /** @throws Refusal {@code consent.not-given}, {@code consent.already-withdrawn} */
    public StudentOutcomes withdraw(ExpectedVersion expected, Command command) {
        return change(expected, command, found -> found.withdraw(command));
    }

    private StudentOutcomes change(ExpectedVersion expected, Command command, Consumer<StudentOutcomes> verb) {
        return changing.change(talents.of(command.caller()), found -> {
            if (found.has(command)) {
                return false;
            }
            expected.check(found.version());
            verb.accept(found);
            return true;
        });
    }
}
