package silian.recruitment.institutions;

import java.util.List;
import silian.platform.commands.Refusal;
import silian.recruitment.disputes.DisputeRules;
import silian.recruitment.disputes.Disputes;

/** The corrections of published scores in one examination. */
record Corrections(List<Correction> all) {

    /** No rule of the field: what one document holds comfortably. */
    static final int MOST = 500;
    private static final DisputeRules RULES = new DisputeRules(MOST, "correction.open-already", "correction.too-many",
            "correction.own");

    /** @throws Refusal {@code correction.open-already}, {@code correction.too-many} */
    List<Correction> with(Correction proposed) {
        return disputes().with(proposed);
    }

    /**
     * The one that is to be decided.
     *
     * @throws Refusal {@code correction.unknown}, {@code correction.decided}; {@code correction.own}
     */
    Correction toDecide(String id, String officer) {
        return disputes().toDecide(each -> each.id().equals(id), "correction", "correction.decided", officer);
    }

    List<Correction> replacing(Correction was, Correction now) {
        return disputes().replacing(was, now);
    }

    /** @throws Refusal {@code examination.corrections-open} */
    void requireNoneOpen() {
        if (disputes().anyOpen(_ -> true)) {
            throw Refusal.conflict("examination.corrections-open");
        }
    }

    List<Correction> confirmed() {
        return all.stream().filter(Correction::confirmed).toList();
    }

    private Disputes<Correction> disputes() {
        return new Disputes<>(all, RULES);
    }
}
