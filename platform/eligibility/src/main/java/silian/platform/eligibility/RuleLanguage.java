package silian.platform.eligibility;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.Program;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The language of one version's criteria: CEL with the scheme's facts and the version's parameters as typed variables,
 * {@code on} for the business date, and {@code years_between(a, b)} and {@code months_between(a, b)} for completed
 * years and months. Reads: <a href="https://github.com/google/cel-spec">CEL specification</a>.
 */
final class RuleLanguage {

    static final String BUSINESS_DATE = "on";
    static final String PARAMETER_PREFIX = "param.";
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.\"'])([a-z]\\w*\\.[a-z]\\w*)(?![\\w(])");

    private final Map<String, FactType> facts;
    private final Map<String, Parameter> parameters;
    private final Cel cel;

    /** A rule that compiles. */
    record Rule(Program program, List<String> facts) {}

    RuleLanguage(Map<String, FactType> facts, Map<String, Parameter> parameters) {
        this.facts = facts;
        this.parameters = parameters;
        var builder = CelFactory.standardCelBuilder()
                .setOptions(CelOptions.current().enableUnknownTracking(true).build())
                .setResultType(SimpleType.BOOL)
                .addVar(BUSINESS_DATE, SimpleType.TIMESTAMP)
                .addFunctionDeclarations(between("years_between"), between("months_between"))
                .addFunctionBindings(completed("years_between", ChronoUnit.YEARS),
                        completed("months_between", ChronoUnit.MONTHS));
        facts.forEach((name, type) -> builder.addVar(name, type.cel()));
        parameters.forEach((name, parameter) -> builder.addVar(PARAMETER_PREFIX + name, parameter.type().cel()));
        this.cel = builder.build();
    }

    /** @throws IllegalArgumentException telling what is wrong with the text */
    Rule compile(String text) {
        checkNames(text);
        try {
            var ast = cel.compile(text).getAst();
            var used = new TreeSet<String>();
            ast.getReferenceMap().values().forEach(reference -> used.add(reference.name()));
            used.retainAll(facts.keySet());
            return new Rule(cel.createProgram(ast), List.copyOf(used));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), e);
        }
    }

    /** CEL would only say that {@code param} or {@code person} is undeclared, which helps nobody. */
    private void checkNames(String text) {
        var names = VARIABLE.matcher(text.replaceAll("\"[^\"]*\"|'[^']*'", "''"));
        while (names.find()) {
            var name = names.group(1);
            if (name.startsWith(PARAMETER_PREFIX)) {
                if (!parameters.containsKey(name.substring(PARAMETER_PREFIX.length()))) {
                    throw new IllegalArgumentException("unknown parameter " + name);
                }
            } else if (!facts.containsKey(name)) {
                throw new IllegalArgumentException("fact " + name + " is not declared under facts");
            }
        }
    }

    private static CelFunctionDecl between(String name) {
        return CelFunctionDecl.newFunctionDeclaration(name,
                CelOverloadDecl.newGlobalOverload(name, SimpleType.INT, SimpleType.TIMESTAMP, SimpleType.TIMESTAMP));
    }

    private static CelFunctionBinding completed(String name, ChronoUnit unit) {
        return CelFunctionBinding.from(name, Instant.class, Instant.class,
                (from, to) -> unit.between(from.atZone(ZoneOffset.UTC), to.atZone(ZoneOffset.UTC)));
    }
}
