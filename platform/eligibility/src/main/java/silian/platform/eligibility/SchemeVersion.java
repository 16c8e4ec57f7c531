package silian.platform.eligibility;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.PartialVars;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a scheme from one date until the next version's, or until their own last day. */
public final class SchemeVersion {

    private final LocalDate effective;
    private final @Nullable LocalDate until;
    private final Source source;
    private final Map<String, FactType> factTypes;
    private final Map<String, Parameter> parameters;
    private final List<Criterion> criteria;

    SchemeVersion(LocalDate effective, @Nullable LocalDate until, Source source, Map<String, FactType> factTypes,
            Map<String, Parameter> parameters, List<Criterion> criteria) {
        this.effective = effective;
        this.until = until;
        this.source = source;
        this.factTypes = factTypes;
        this.parameters = parameters;
        this.criteria = criteria;
    }

    /** The first day. */
    public LocalDate effective() {
        return effective;
    }

    public Source source() {
        return source;
    }

    /** The parameters as a {@link Decision} stores them. */
    public Map<String, Object> parameters() {
        var stored = new LinkedHashMap<String, Object>();
        parameters.forEach((name, parameter) -> stored.put(name, parameter.toStored()));
        return stored;
    }

    boolean endedBefore(LocalDate date) {
        return until != null && until.isBefore(date);
    }

    Decision decide(String scheme, Facts facts, LocalDate on) {
        var known = new HashMap<String, FactUsed>();
        var variables = new HashMap<String, Object>();
        var unknown = new ArrayList<CelAttributePattern>();
        variables.put(RuleLanguage.BUSINESS_DATE, FactType.DATE.toCel(on));
        parameters.forEach((name, value) -> variables.put(RuleLanguage.PARAMETER_PREFIX + name, value.toCel()));
        factTypes.forEach((name, type) -> facts.find(name).ifPresentOrElse(fact -> {
            variables.put(name, inCel(scheme, name, type, fact.value()));
            known.put(name, new FactUsed(name, type.toStored(fact.value()), fact.source()));
        }, () -> unknown.add(CelAttributePattern.fromQualifiedIdentifier(name))));

        var told = parameters();
        var partial = PartialVars.of(variables, unknown.toArray(CelAttributePattern[]::new));
        var results = criteria.stream().map(criterion -> criterion.judge(partial, known, told)).toList();
        return new Decision(outcome(results), on, scheme, effective, source, told, results);
    }

    private static Object inCel(String scheme, String name, FactType type, Object value) {
        try {
            return type.toCel(value);
        } catch (ClassCastException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "scheme " + scheme + ": fact " + name + " is not of type " + type, e);
        }
    }

    private static Outcome outcome(List<CriterionResult> results) {
        if (results.stream().anyMatch(result -> Boolean.FALSE.equals(result.met()))) {
            return Outcome.NOT_ELIGIBLE;
        }
        return results.stream().allMatch(result -> Boolean.TRUE.equals(result.met()))
                ? Outcome.ELIGIBLE
                : Outcome.FACTS_MISSING;
    }
}
