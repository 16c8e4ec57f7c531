package silian.recruitment.institutions;

import java.util.List;
import silian.platform.commands.Refusal;
import silian.recruitment.disputes.DisputeRules;
import silian.recruitment.disputes.Disputes;

/**
 * The objections to those shown to the public. Each one that is not decided holds an appointment up, so an account has
 * one open objection to a candidate at a time, and nobody decides the own one.
 */
record Objections(List<Objection> all) {

    /** In one examination; no rule of the field: what one document holds comfortably. */
    static final int MOST = 500;
    private static final DisputeRules RULES = new DisputeRules(MOST, "objection.open-already", "objection.too-many",
            "objection.own");

    /** @throws Refusal {@code objection.open-already}, {@code objection.too-many} */
    List<Objection> with(Objection raised) {
        return disputes().with(raised);
    }

    /**
     * The one that is to be decided.
     *
     * @throws Refusal {@code objection.unknown}, {@code objection.decided}; {@code objection.own}
     */
    Objection toDecide(String id, String decider) {
        return disputes().toDecide(each -> each.id().equals(id), "objection", "objection.decided", decider);
    }

    List<Objection> replacing(Objection was, Objection now) {
        return disputes().replacing(was, now);
    }

    boolean isOpenAgainst(String candidate) {
        return disputes().anyOpen(each -> each.candidate().equals(candidate));
    }

    private Disputes<Objection> disputes() {
        return new Disputes<>(all, RULES);
    }
}
