package silian.platform.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A programme people or enterprises can be eligible for, with all its versions. */
public final class Scheme {

    private static final Words NOT_IN_FORCE = new Words("该政策在此日期未生效", "the scheme is not in force on this date");

    private final String name;
    private final Words title;
    private final Map<String, FactType> factTypes;
    private final List<SchemeVersion> versions;

    Scheme(String name, Words title, Map<String, FactType> factTypes, List<SchemeVersion> versions) {
        this.name = name;
        this.title = title;
        this.factTypes = factTypes;
        this.versions = versions.stream().sorted(Comparator.comparing(SchemeVersion::effective)).toList();
    }

    public String name() {
        return name;
    }

    public Words title() {
        return title;
    }

    /** The version whose rules apply on the date. */
    public Optional<SchemeVersion> inForce(LocalDate date) {
        return versions.reversed().stream()
                .filter(version -> !version.effective().isAfter(date))
                .findFirst()
                .filter(version -> !version.endedBefore(date));
    }

    /**
     * Runs every criterion of the version in force on the date. Facts the scheme does not know are ignored.
     *
     * @return a decision; not eligible with the only reason {@code scheme.not-in-force} if no version is in force
     * @throws IllegalArgumentException if a fact is of another type than the scheme says
     */
    public Decision decide(Facts facts, LocalDate on) {
        return inForce(on).map(version -> version.decide(name, facts, on)).orElseGet(() -> notInForce(on));
    }

    /**
     * Decides under every version once, with nothing known. A rule that fails whatever is known fails now and not on
     * somebody's case, and the first case finds the evaluator at work already.
     *
     * @throws IllegalStateException naming the criterion that cannot be judged
     */
    void rehearse() {
        versions.forEach(version -> version.decide(name, Facts.builder().build(), version.effective()));
    }

    /**
     * Checks the text of one version, as it would stand under {@code versions} of the scheme's file.
     *
     * @throws InvalidSchemes naming everything that is wrong
     */
    public SchemeVersion draft(String yaml) {
        return SchemeReader.version(name, yaml, factTypes);
    }

    /**
     * Tries a draft on past cases, on the dates they were decided: who would gain, who would lose, what it would cost.
     * Nothing changes.
     *
     * @param amount what an eligible decision pays, in yuan
     */
    public RuleTrial tryOn(SchemeVersion draft, List<PastCase> cases, Function<Decision, BigDecimal> amount) {
        return RuleTrial.of(cases.stream()
                .map(past -> new RuleTrial.Comparison(past.id(), decide(past.facts(), past.on()),
                        draft.decide(name, past.facts(), past.on())))
                .toList(), amount);
    }

    private Decision notInForce(LocalDate on) {
        var reason = new CriterionResult("scheme.not-in-force", false, List.of(), List.of(), "", NOT_IN_FORCE, null);
        return new Decision(Outcome.NOT_ELIGIBLE, on, name, null, null, Map.of(), List.of(reason));
    }
}
