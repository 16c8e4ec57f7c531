package silian.platform.eligibility;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a version.
 *
 * @param uses the facts it names, in alphabetical order
 */
record Criterion(String code, Program program, List<String> uses, String clause,
        Words reason, @Nullable Words howToProvide) {

    CriterionResult judge(PartialVars variables, Map<String, FactUsed> known, Map<String, Object> parameters) {
        var facts = uses.stream().filter(known::containsKey).map(known::get).toList();
        Boolean met = null;
        List<String> needs = List.of();
        switch (evaluate(variables)) {
            case Boolean answer -> met = answer;
            case CelUnknownSet unknown ->
                needs = unknown.attributes().stream().map(Object::toString).sorted().toList();
            case Object other -> throw new IllegalStateException("criterion " + code + " answered " + other.getClass());
        }
        return new CriterionResult(code, met, facts, needs, clause, reason.filledWith(parameters),
                needs.isEmpty() ? null : howToProvide);
    }

    private Object evaluate(PartialVars variables) {
        try {
            return program.eval(variables);
        } catch (CelEvaluationException e) {
            throw new IllegalStateException("criterion " + code + " cannot be judged", e);
        }
    }
}
