package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import silian.platform.commands.Fault;

/**
 * Whether a candidate has additional points by right (加分), which the qualification review granted or refused wrongly.
 *
 * @param candidate number
 */
record RightAddition(String candidate, boolean granted) implements RightScores {

    private static final String NAME = "addition";

    @Override
    public Correction.Kind kind() {
        return Correction.Kind.ADDITION;
    }

    @Override
    public String field() {
        return NAME;
    }

    /** From the ranking on only of those who are ranked: nobody else can be interviewed any more. */
    @Override
    public List<Fault> faults(ScoreSheet sheet) {
        if (!sheet.entrants().has(candidate)) {
            return List.of(Fault.of("candidate", "candidate.not-in-this-examination"));
        }
        var ranked = sheet.ranking() != null;
        return ranked && !Objects.requireNonNull(sheet.interviews()).invited().contains(candidate)
                ? List.of(Fault.of("candidate", "candidate.not-on-the-short-list"))
                : List.of();
    }

    @Override
    public List<Correction.ScoreChange> changes(Entrant was, RecruitmentRule rule) {
        return Correction.changes(Map.of(NAME, rule.points(was.addition())), Map.of(NAME, rule.points(granted)));
    }

    /** Whether any points are right, by their name. */
    static boolean isGranted(Map<String, BigDecimal> right) {
        return Objects.requireNonNull(right.get(NAME)).signum() > 0;
    }
}
