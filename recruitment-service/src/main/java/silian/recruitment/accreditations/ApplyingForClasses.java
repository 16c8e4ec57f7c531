package silian.recruitment.accreditations;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.TalentClass;

/** What a talent does for the own accreditation. */
@Component
public final class ApplyingForClasses {

    private final AccreditationCases cases;
    private final FindingCases finding;
    private final FindingTalents talents;
    private final ClassRule rule;

    ApplyingForClasses(AccreditationCases cases, FindingCases finding, FindingTalents talents, ClassRule rule) {
        this.cases = cases;
        this.finding = finding;
        this.talents = talents;
        this.rule = rule;
    }

    /** @throws Refusal {@code profile.unknown}; {@code accreditation-case.another-open} (409) */
    public AccreditationCase apply(TalentClass wanted, List<Evidence> evidence, Command command) {
        var talent = talents.of(command.caller());
        var id = new AccreditationCaseId(command.derive("accreditation-case"));
        return cases.findById(id).orElseGet(() -> open(AccreditationCase.apply(id, talent.id(), wanted, evidence,
                rule.decide(wanted, evidence, talents.studies(talent), command.on()), command)));
    }

    private AccreditationCase open(AccreditationCase opened) {
        try {
            return cases.save(opened);
        } catch (DuplicateKeyException e) {
            // this command's own first effect, or another case of the talent that is still open
            return cases.findById(opened.id()).orElseThrow(() -> Refusal.conflict("accreditation-case.another-open"));
        }
    }

    public AccreditationCase supplement(AccreditationCaseId id, List<Evidence> added, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, found -> found.supplement(added, command));
    }

    public AccreditationCase withdraw(AccreditationCaseId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, found -> found.withdraw(command));
    }

    public AccreditationCase appeal(AccreditationCaseId id, String why, ExpectedVersion expected, Command command) {
        return move(id, expected, command, found -> found.appeal(why, command));
    }

    private AccreditationCase move(AccreditationCaseId id, ExpectedVersion expected, Command command,
            Consumer<AccreditationCase> verb) {
        var found = cases.findById(id).filter(each -> finding.isOf(each, command.caller()))
                .orElseThrow(() -> Refusal.unknown("accreditation-case"));
        if (found.has(command)) {
            return found;
        }
        expected.check(found.version());
        verb.accept(found);
        try {
            return cases.save(found);
        } catch (DuplicateKeyException anAppealWhileAnotherIsOpen) {
            throw Refusal.conflict("accreditation-case.another-open");
        }
    }
}
