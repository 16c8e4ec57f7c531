package silian.recruitment.accreditations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.AccreditationCaseId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** Looking accreditation cases up, by whoever may. */
@Component
public final class FindingCases {

    private static final Sort BY_ID = Sort.by("id");

    private final AccreditationCases cases;
    private final FindingTalents talents;

    FindingCases(AccreditationCases cases, FindingTalents talents) {
        this.cases = cases;
        this.talents = talents;
    }

    /** @throws Refusal {@code accreditation-case.unknown}, also for another talent's */
    public AccreditationCase get(AccreditationCaseId id, Caller caller) {
        return cases.findById(id).filter(found -> isStaff(caller) || isOf(found, caller))
                .orElseThrow(() -> Refusal.unknown("accreditation-case"));
    }

    /** The talent's own cases; for staff all, or those that stand somewhere. */
    public Window<AccreditationCase> list(Caller caller, @Nullable CaseState state, ScrollPosition position,
            Limit limit) {
        if (!isStaff(caller)) {
            return cases.findByTalent(talents.of(caller).id(), position, limit, BY_ID);
        }
        return state == null
                ? cases.findBy(position, limit, BY_ID)
                : cases.findByState(state, position, limit, BY_ID);
    }

    /** The cases in publicity that nobody has objected to yet. */
    public Window<AccreditationCase> publicised(ScrollPosition position, Limit limit) {
        return cases.findByState(CaseState.PUBLICISED, position, limit, BY_ID);
    }

    /** What somebody objected to the accreditation of others, by case. */
    public Map<AccreditationCaseId, List<Objection>> objectionsBy(String subject) {
        return cases.findByObjector(subject).stream().collect(Collectors.toMap(AccreditationCase::id,
                found -> found.publicity().objections().stream().filter(one -> one.by().equals(subject)).toList()));
    }

    boolean isOf(AccreditationCase found, Caller caller) {
        return talents.ofAccount(caller.subject()).map(Talent::id).filter(found.talent()::equals).isPresent();
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER);
    }
}
