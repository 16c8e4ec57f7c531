package silian.platform.eligibility;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;

/**
 * What a scheme said about given facts on a business date. It holds everything it was made of, so that it can be stored
 * in the document it decides about and stays what it was when the rules change.
 *
 * @param outcome what was decided
 * @param asOf the business date
 * @param scheme name of the scheme
 * @param version effective date of the version that was in force, {@code null} if none was
 * @param source where the version comes from, {@code null} if none was in force
 * @param parameters the version's parameters: boolean, long, text (yuan as plain decimals) or list of texts
 * @param criteria every criterion, in the order of the scheme
 */
public record Decision(Outcome outcome, LocalDate asOf, String scheme, @Nullable LocalDate version,
        @JsonInclude(Include.NON_NULL) @Nullable Source source, Map<String, Object> parameters,
        List<CriterionResult> criteria) {

    public Decision {
        parameters = Map.copyOf(parameters);
        criteria = List.copyOf(criteria);
    }

    public boolean eligible() {
        return outcome == Outcome.ELIGIBLE;
    }

    /** An amount of the version, in yuan. */
    public BigDecimal yuan(String parameter) {
        return new BigDecimal((String) required(parameter));
    }

    /** A number of the version. */
    public int number(String parameter) {
        return Math.toIntExact(((Number) required(parameter)).longValue());
    }

    /** The names of all facts that are missing, each once. */
    public List<String> needs() {
        return criteria.stream().flatMap(criterion -> criterion.needs().stream()).distinct().toList();
    }

    /**
     * Every reason that stands in the way, for {@code Refusal.ineligible}: unmet criteria, and criteria that cannot be
     * judged yet.
     */
    public List<Fault> reasons() {
        return criteria.stream().flatMap(this::reason).toList();
    }

    private Stream<Fault> reason(CriterionResult criterion) {
        if (criterion.met() == null) {
            return Stream.of(fault("eligibility.fact-missing", criterion));
        }
        return criterion.met() ? Stream.empty() : Stream.of(fault("eligibility.not-met", criterion));
    }

    private Fault fault(String code, CriterionResult criterion) {
        return new Fault(null, code, Map.of("scheme", scheme, "criterion", criterion.code(),
                "reason_zh", criterion.reason().zh(), "reason_en", criterion.reason().en(),
                "clause", criterion.clause(), "needs", String.join(", ", criterion.needs())));
    }

    private Object required(String parameter) {
        return Objects.requireNonNull(parameters.get(parameter), () -> scheme + " has no parameter " + parameter);
    }
}
