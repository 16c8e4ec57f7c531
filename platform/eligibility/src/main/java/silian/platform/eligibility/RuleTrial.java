package silian.platform.eligibility;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/**
 * What a draft would have changed.
 *
 * @param gains cases that would become eligible
 * @param losses cases that would no longer be eligible
 * @param unchanged how many cases would be decided the same
 * @param cost what the draft would pay more than the rules in force, in yuan; negative if it saves
 */
public record RuleTrial(List<Comparison> gains, List<Comparison> losses, int unchanged, BigDecimal cost) {

    /** One case under both rules. */
    public record Comparison(String id, Decision before, Decision after) {}

    static RuleTrial of(List<Comparison> cases, Function<Decision, BigDecimal> amount) {
        var gains = cases.stream().filter(one -> one.after().eligible() && !one.before().eligible()).toList();
        var losses = cases.stream().filter(one -> one.before().eligible() && !one.after().eligible()).toList();
        var cost = cases.stream()
                .map(one -> paid(one.after(), amount).subtract(paid(one.before(), amount)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new RuleTrial(gains, losses, cases.size() - gains.size() - losses.size(), cost);
    }

    private static BigDecimal paid(Decision decision, Function<Decision, BigDecimal> amount) {
        return decision.eligible() ? amount.apply(decision) : BigDecimal.ZERO;
    }
}
