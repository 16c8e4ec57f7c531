package silian.recruitment.institutions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import silian.platform.commands.Refusal;

/**
 * The objections to those shown to the public. Each one that is not decided holds an appointment up, so an account has
 * one open objection to a candidate at a time, and nobody decides the own one.
 */
record Objections(List<Objection> all) {

    /** In one examination; no rule of the field: what one document holds comfortably. */
    static final int MOST = 500;

    /** @throws Refusal {@code objection.open-already}, {@code objection.too-many} */
    List<Objection> with(Objection raised) {
        if (all.stream().anyMatch(each -> each.isOpen() && each.candidate().equals(raised.candidate())
                && each.by().equals(raised.by()))) {
            throw Refusal.conflict("objection.open-already");
        }
        if (all.size() >= MOST) {
            throw Refusal.conflict("objection.too-many", Map.of("most", MOST));
        }
        return Stream.concat(all.stream(), Stream.of(raised)).toList();
    }

    /**
     * The one that is to be decided.
     *
     * @throws Refusal {@code objection.unknown}, {@code objection.decided}; {@code objection.own}
     */
    Objection toDecide(String id, String decider) {
        var found = all.stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.unknown("objection"));
        if (!found.isOpen()) {
            throw Refusal.conflict("objection.decided");
        }
        if (found.by().equals(decider)) {
            throw Refusal.conflict("objection.own");
        }
        return found;
    }

    List<Objection> replacing(Objection decided) {
        return all.stream().map(each -> each.id().equals(decided.id()) ? decided : each).toList();
    }

    boolean isOpenAgainst(String candidate) {
        return all.stream().anyMatch(each -> each.isOpen() && each.candidate().equals(candidate));
    }
}
