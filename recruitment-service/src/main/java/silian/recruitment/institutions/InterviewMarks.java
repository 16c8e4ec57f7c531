package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * What the panel gave one candidate (面试评分).
 *
 * @param candidate number
 * @param marks of 100 points; none for somebody who did not come
 */
public record InterviewMarks(String candidate, List<Given> marks) implements RightScores {

    private static final int FULL_MARKS = 100;
    private static final int DECIMALS = 2;

    /** What one panellist gave. */
    public record Given(String panellist, @Nullable BigDecimal mark) {}

    @Override
    public List<Correction.ScoreChange> changes(Entrant was, RecruitmentRule rule) {
        return Correction.changes(was.marks(), byName());
    }

    /** In the order they were given in. */
    SequencedMap<String, BigDecimal> byName() {
        var named = new LinkedHashMap<String, BigDecimal>();
        marks.forEach(given -> named.put(given.panellist(), Objects.requireNonNull(given.mark())));
        return named;
    }

    /** @throws Refusal every fault of every line, {@code score.entered-by-another} among them */
    static void check(List<InterviewMarks> lines, Collection<Entrant> invited, List<Panellist> panel,
            String officer) {
        var faults = new ArrayList<Fault>();
        var entrants = invited.stream().collect(Collectors.toMap(Entrant::number, Function.identity()));
        var candidates = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var place = "interviews[" + i + "]";
            var own = line.faults(entrants.keySet(), panel);
            own.forEach(fault -> faults.add(fault.under(place)));
            var entrant = entrants.get(line.candidate());
            if (entrant != null && !candidates.add(line.candidate())) {
                faults.add(Fault.of(place + ".candidate", "candidate.repeated"));
            }
            if (entrant != null && own.isEmpty() && !entrant.mayBeInterviewed(line.byName(), officer)) {
                faults.add(Fault.of(place + ".candidate", "score.entered-by-another"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
    }

    @Override
    public Correction.Kind kind() {
        return Correction.Kind.INTERVIEW;
    }

    @Override
    public String field() {
        return "marks";
    }

    @Override
    public List<Fault> faults(ScoreSheet sheet) {
        var interviews = Objects.requireNonNull(sheet.interviews());
        return faults(interviews.invited(), interviews.panel());
    }

    private List<Fault> faults(Set<String> invited, List<Panellist> panel) {
        var faults = new ArrayList<Fault>();
        if (!invited.contains(candidate)) {
            faults.add(Fault.of("candidate", "candidate.not-on-the-short-list"));
        }
        var codes = panel.stream().map(Panellist::code).collect(Collectors.toSet());
        var panellists = new HashSet<String>();
        for (int i = 0; i < marks.size(); i++) {
            var given = marks.get(i);
            var at = "marks[" + i + "]";
            if (!codes.contains(given.panellist())) {
                faults.add(Fault.of(at + ".panellist", "panellist.not-in-this-panel"));
            } else if (!panellists.add(given.panellist())) {
                faults.add(Fault.of(at + ".panellist", "panellist.repeated"));
            }
            WrittenScore.fault(at + ".mark", given.mark(), FULL_MARKS, DECIMALS, faults);
        }
        return faults;
    }

    /** @throws Refusal {@code examination.too-few-marks} naming each candidate */
    static void requireEnough(List<Entrant> shortListed, List<Panellist> panel, RecruitmentRule rule) {
        var faults = shortListed.stream()
                .filter(entrant -> !entrant.left() && !entrant.absentAtInterview())
                .filter(entrant -> Ranking.marks(entrant, panel).stream().filter(Ranking.Mark::counts)
                        .count() < rule.panelLeast())
                .map(entrant -> new Fault(null, "examination.too-few-marks",
                        Map.of("candidate", entrant.number(), "least", rule.panelLeast())))
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.ineligible(faults);
        }
    }
}
