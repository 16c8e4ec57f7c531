package silian.platform.eligibility;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion came out.
 *
 * @param code its name within the scheme
 * @param met whether it is met, {@code null} if that depends on facts nobody told
 * @param facts what it was judged on
 * @param needs the names of the facts it lacks
 * @param clause where the rule stands
 * @param reason the rule in words, parameters filled in
 * @param howToProvide how a missing fact can be provided
 */
public record CriterionResult(String code, @JsonInclude(Include.ALWAYS) @Nullable Boolean met,
        @JsonIgnore List<FactUsed> facts, @JsonInclude(Include.NON_EMPTY) List<String> needs,
        @JsonInclude(Include.NON_EMPTY) String clause, Words reason,
        @JsonInclude(Include.NON_NULL) @Nullable Words howToProvide) {

    public CriterionResult {
        facts = List.copyOf(facts);
        needs = List.copyOf(needs);
    }

    /** The facts by name. */
    @JsonProperty(value = "fact", access = Access.READ_ONLY)
    @JsonInclude(Include.NON_EMPTY)
    public Map<String, Object> fact() {
        var byName = new LinkedHashMap<String, Object>();
        facts.forEach(fact -> byName.put(fact.name(), fact.value()));
        return byName;
    }

    /** Who says so: the facts' sources, each once. */
    @JsonProperty(value = "source", access = Access.READ_ONLY)
    @JsonInclude(Include.NON_EMPTY)
    public String source() {
        return facts.stream().map(FactUsed::source).distinct().collect(Collectors.joining(", "));
    }
}
