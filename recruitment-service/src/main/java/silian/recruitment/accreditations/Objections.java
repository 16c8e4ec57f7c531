package silian.recruitment.accreditations;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/**
 * The objections to one case. They are heard together; an account has one open objection at a time, and whoever objected
 * decides nothing in the case.
 */
record Objections(List<Objection> all) {

    /** To one case; no rule of the field: what one document holds comfortably. */
    static final int MOST = 100;

    /**
     * @throws Refusal {@code accreditation-case.objected-already}, {@code accreditation-case.objections-too-many}
     */
    List<Objection> with(String why, Command command) {
        var by = command.caller().subject();
        if (all.stream().anyMatch(each -> each.isOpen() && each.isBy(by))) {
            throw Refusal.conflict("accreditation-case.objected-already");
        }
        if (all.size() >= MOST) {
            throw Refusal.conflict("accreditation-case.objections-too-many", Map.of("most", MOST));
        }
        return Stream.concat(all.stream(), Stream.of(new Objection(why, by, command.on(), null))).toList();
    }

    List<Objection> heard(boolean upheld) {
        return all.stream().map(each -> each.isOpen() ? each.heard(upheld) : each).toList();
    }

    /** @throws Refusal {@code accreditation-case.own-objection} */
    void requireNoneOf(String account) {
        if (all.stream().anyMatch(each -> each.isBy(account))) {
            throw Refusal.conflict("accreditation-case.own-objection");
        }
    }
}
