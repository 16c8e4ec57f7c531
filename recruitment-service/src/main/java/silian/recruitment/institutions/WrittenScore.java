package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * One line of a list of scores (笔试成绩).
 *
 * @param candidate number
 * @param paperA 职业能力倾向测验, {@code null} only for who was absent
 * @param paperB 综合应用能力, likewise
 * @param absent did not come; such a line has no scores
 */
public record WrittenScore(String candidate, @Nullable BigDecimal paperA, @Nullable BigDecimal paperB,
        boolean absent) implements RightScores {

    @Nullable
    Papers papers() {
        return paperA == null || paperB == null ? null : new Papers(paperA, paperB);
    }

    /** @throws Refusal every fault of every line, {@code score.entered-by-another} among them */
    static void check(List<WrittenScore> scores, Map<String, Entrant> entrants, RecruitmentRule rule,
            String officer) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < scores.size(); i++) {
            var score = scores.get(i);
            var place = "scores[" + i + "]";
            score.faults(entrants.keySet(), rule).forEach(fault -> faults.add(fault.under(place)));
            var entrant = entrants.get(score.candidate());
            if (entrant == null) {
                continue;
            }
            if (!seen.add(score.candidate())) {
                faults.add(Fault.of(place + ".candidate", "candidate.repeated"));
            }
            if (!entrant.mayBeMarked(score.papers(), officer)) {
                faults.add(Fault.of(place + ".candidate", "score.entered-by-another"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    @Override
    public Correction.Kind kind() {
        return Correction.Kind.PAPERS;
    }

    @Override
    public String field() {
        return "paperA";
    }

    @Override
    public List<Correction.ScoreChange> changes(Entrant was, RecruitmentRule rule) {
        var written = was.papers();
        return Correction.changes(written == null ? Map.of() : written.byName(),
                Objects.requireNonNull(papers()).byName());
    }

    @Override
    public List<Fault> faults(ScoreSheet sheet) {
        return faults(sheet.entrants().byNumber().keySet(), sheet.rule());
    }

    /** Everything wrong with this line. */
    private List<Fault> faults(Set<String> candidates, RecruitmentRule rule) {
        var faults = new ArrayList<Fault>();
        if (!candidates.contains(candidate)) {
            faults.add(Fault.of("candidate", "candidate.not-in-this-examination"));
        }
        if (!absent) {
            fault("paperA", paperA, rule.paperFullMarks(), rule.decimals(), faults);
            fault("paperB", paperB, rule.paperFullMarks(), rule.decimals(), faults);
        } else if (paperA != null || paperB != null) {
            faults.add(Fault.of("absent", "score.of-somebody-absent"));
        }
        return faults;
    }

    /** Notes what is wrong with a score. */
    static void fault(String field, @Nullable BigDecimal score, int most, int decimals, List<Fault> faults) {
        if (score == null) {
            faults.add(Fault.of(field, "score.missing"));
        } else if (score.signum() < 0 || score.compareTo(BigDecimal.valueOf(most)) > 0
                || score.stripTrailingZeros().scale() > decimals) {
            faults.add(Fault.of(field, "score.out-of-range", Map.of("most", most, "decimals", decimals)));
        }
    }
}
