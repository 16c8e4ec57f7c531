package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
public record InterviewMarks(String candidate, List<Given> marks) {

    private static final int FULL_MARKS = 100;
    private static final int DECIMALS = 2;

    /** What one panellist gave. */
    public record Given(String panellist, @Nullable BigDecimal mark) {}

    Map<String, BigDecimal> byPanellist() {
        return marks.stream().collect(Collectors.toMap(Given::panellist,
                given -> Objects.requireNonNull(given.mark())));
    }

    /** @throws Refusal every fault of every line */
    static void check(List<InterviewMarks> lines, Set<String> invited, List<Panellist> panel) {
        var faults = new ArrayList<Fault>();
        var codes = panel.stream().map(Panellist::code).collect(Collectors.toSet());
        var candidates = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var place = "interviews[" + i + "]";
            if (!invited.contains(line.candidate())) {
                faults.add(Fault.of(place + ".candidate", "candidate.not-on-the-short-list"));
            } else if (!candidates.add(line.candidate())) {
                faults.add(Fault.of(place + ".candidate", "candidate.repeated"));
            }
            var panellists = new HashSet<String>();
            for (int j = 0; j < line.marks().size(); j++) {
                var given = line.marks().get(j);
                var at = place + ".marks[" + j + "]";
                if (!codes.contains(given.panellist())) {
                    faults.add(Fault.of(at + ".panellist", "panellist.not-in-this-panel"));
                } else if (!panellists.add(given.panellist())) {
                    faults.add(Fault.of(at + ".panellist", "panellist.repeated"));
                }
                WrittenScore.fault(at + ".mark", given.mark(), FULL_MARKS, DECIMALS, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
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
