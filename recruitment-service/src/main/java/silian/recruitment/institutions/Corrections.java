package silian.recruitment.institutions;

import java.util.List;
import silian.platform.commands.Command;
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
     * Decides one that is open.
     *
     * @throws Refusal {@code correction.unknown}, {@code correction.decided}; {@code correction.own}
     */
    Correction decided(String id, boolean confirmed, String reason, Command command) {
        var found = all.stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.unknown("correction"));
        if (!found.open()) {
            throw Refusal.conflict("correction.decided");
        }
        var by = command.caller().subject();
        disputes().requireNotBy(by, found);
        return found.decided(new Correction.Verdict(confirmed, reason, by, command.on()));
    }

    List<Correction> replacing(Correction decided) {
        return all.stream().map(each -> each.id().equals(decided.id()) ? decided : each).toList();
    }

    /** @throws Refusal {@code examination.corrections-open} */
    void requireNoneOpen() {
        if (all.stream().anyMatch(Correction::open)) {
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
