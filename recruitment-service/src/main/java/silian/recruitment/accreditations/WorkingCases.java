package silian.recruitment.accreditations;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.talents.FindingTalents;

/** What officers and reviewers do with a case, and what anybody may say against it. */
@Component
public final class WorkingCases {

    private final AccreditationCases cases;
    private final FindingTalents talents;
    private final ClassRule rule;
    private final SettlingClasses settling;

    WorkingCases(AccreditationCases cases, FindingTalents talents, ClassRule rule, SettlingClasses settling) {
        this.cases = cases;
        this.talents = talents;
        this.rule = rule;
        this.settling = settling;
    }

    public AccreditationCase sendBackToTalent(AccreditationCaseId id, String missing, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, found -> found.sendBackToTalent(missing, command));
    }

    /** @param findings whether each piece of evidence is true, as far as it was looked at */
    public AccreditationCase examine(AccreditationCaseId id, Map<EvidenceKind, Boolean> findings,
            ExpectedVersion expected, Command command) {
        return move(id, expected, command, found -> found.examine(
                rule.assess(found.talentClass(), found.dossier().found(findings), talents.studies(found.talent()),
                        found.appliedOn(), command.on()),
                command));
    }

    /** Notes an objection; whoever objects knows the case from the published list, so it is no secret. */
    public AccreditationCase object(AccreditationCaseId id, String why, Command command) {
        return move(id, ExpectedVersion.any(), command, found -> found.object(why, command));
    }

    public AccreditationCase hearObjections(AccreditationCaseId id, boolean upheld, String why,
            ExpectedVersion expected, Command command) {
        return move(id, expected, command, found -> found.hearObjections(upheld, why, command));
    }

    /** Accredits the talent; the class follows at once, or after a crash from {@link SettlingClasses}. */
    public AccreditationCase grant(AccreditationCaseId id, @Nullable String why, ExpectedVersion expected,
            Command command) {
        return settling.settle(
                move(id, expected, command, found -> found.grant(why, command)));
    }

    public AccreditationCase reject(AccreditationCaseId id, String why, ExpectedVersion expected, Command command) {
        return move(id, expected, command,
                found -> found.reject(why, rule.appealUntil(command.on()), command));
    }

    public AccreditationCase sendBackToOfficer(AccreditationCaseId id, String why, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, found -> found.sendBackToOfficer(why, command));
    }

    /** Hears an appeal; where it is one against a revocation and upheld, the class comes back. */
    public AccreditationCase hearAppeal(AccreditationCaseId id, boolean upheld, String why, ExpectedVersion expected,
            Command command) {
        return settling.settle(move(id, expected, command, found -> found.hearAppeal(upheld, why, command)));
    }

    /** Takes an accreditation back; the talent loses the class if it is still the one of this case. */
    public AccreditationCase revoke(AccreditationCaseId id, String why, ExpectedVersion expected, Command command) {
        return settling.settle(
                move(id, expected, command, found -> found.revoke(why, rule.appealUntil(command.on()), command)));
    }

    private AccreditationCase move(AccreditationCaseId id, ExpectedVersion expected, Command command,
            Consumer<AccreditationCase> verb) {
        var found = cases.findById(id).orElseThrow(() -> Refusal.unknown("accreditation-case"));
        if (found.has(command)) {
            return found;
        }
        expected.check(found.version());
        verb.accept(found);
        return cases.save(found);
    }
}
