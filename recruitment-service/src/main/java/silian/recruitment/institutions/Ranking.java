package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The final ranking (综合成绩排名): a function of papers, additions and marks alone. Equal totals are told apart by the
 * rule's tie-breaks, so that every rank is given once. A published list is never changed.
 *
 * @param on business date of the publication
 * @param interviewed how many came to the interview
 * @param passMarkApplies whether they were fewer than the rule's ratio, so that the pass mark applies
 * @param lines best first; who was absent stands last, without a rank
 */
public record Ranking(LocalDate on, int interviewed, boolean passMarkApplies, List<Ranked> lines) {

    /** What a panellist gave, and whether it counts: the mark of a recused one does not. */
    public record Mark(String panellist, BigDecimal mark, boolean counts) {}

    /**
     * One candidate of the short list.
     *
     * @param written of 100 points, additional ones included
     * @param interview of 100 points, {@code null} if the candidate did not come
     * @param eligible whether the candidate came and reached the pass mark if it applies
     */
    public record Ranked(@Nullable Integer rank, String candidate, BigDecimal paperA, BigDecimal paperB,
            boolean addition, BigDecimal written, List<Mark> marks, @Nullable BigDecimal interview,
            @Nullable BigDecimal total, boolean eligible) {

        private Ranked ranked(int place) {
            return new Ranked(place, candidate, paperA, paperB, addition, written, marks, interview, total, eligible);
        }
    }

    static Ranking of(Collection<Entrant> shortListed, List<Panellist> panel, int headcount, RecruitmentRule rule,
            LocalDate on) {
        int interviewed = (int) shortListed.stream().filter(Ranking::came).count();
        var passMarkApplies = interviewed < headcount * rule.passMarkRatio();
        var came = new ArrayList<Ranked>();
        var absent = new ArrayList<Ranked>();
        for (var entrant : shortListed) {
            (came(entrant) ? came : absent).add(line(entrant, panel, passMarkApplies, rule));
        }
        came.sort(order(rule));
        absent.sort(Comparator.comparing(Ranked::candidate));
        var lines = new ArrayList<Ranked>();
        for (int i = 0; i < came.size(); i++) {
            lines.add(came.get(i).ranked(i + 1));
        }
        lines.addAll(absent);
        return new Ranking(on, interviewed, passMarkApplies, List.copyOf(lines));
    }

    /** Candidates who may be appointed, best first. */
    List<String> eligible() {
        return lines.stream().filter(Ranked::eligible).map(Ranked::candidate).toList();
    }

    /** The marks of a candidate, in the order of the panel. */
    static List<Mark> marks(Entrant entrant, List<Panellist> panel) {
        var marks = new ArrayList<Mark>();
        for (var panellist : panel) {
            var mark = entrant.marks().get(panellist.code());
            if (mark != null) {
                marks.add(new Mark(panellist.code(), mark, !panellist.recusedFrom().contains(entrant.number())));
            }
        }
        return List.copyOf(marks);
    }

    private static boolean came(Entrant entrant) {
        return !entrant.left() && !entrant.absentAtInterview();
    }

    private static Ranked line(Entrant entrant, List<Panellist> panel, boolean passMarkApplies, RecruitmentRule rule) {
        var papers = entrant.papers();
        if (papers == null) {
            throw new IllegalStateException("on the short list without papers");
        }
        var written = Scoring.written(papers, entrant.addition(), rule);
        if (!came(entrant)) {
            return new Ranked(null, entrant.number(), papers.a(), papers.b(), entrant.addition(), written, List.of(),
                    null, null, false);
        }
        var marks = marks(entrant, panel);
        var interview = Scoring.interview(marks.stream().filter(Mark::counts).map(Mark::mark).toList(), rule);
        return new Ranked(null, entrant.number(), papers.a(), papers.b(), entrant.addition(), written, marks, interview,
                Scoring.total(written, interview, rule),
                !passMarkApplies || interview.compareTo(BigDecimal.valueOf(rule.passMark())) >= 0);
    }

    private static Comparator<Ranked> order(RecruitmentRule rule) {
        Comparator<Ranked> order = Comparator.comparing(Ranking::total).reversed();
        for (var tieBreak : rule.tieBreaks()) {
            order = order.thenComparing(by(tieBreak));
        }
        return order;
    }

    private static Comparator<Ranked> by(TieBreak tieBreak) {
        return switch (tieBreak) {
            case WRITTEN -> Comparator.comparing(Ranked::written).reversed();
            case PAPER_B -> Comparator.comparing(Ranked::paperB).reversed();
            case LOT -> Comparator.comparing(Ranked::candidate);
        };
    }

    private static BigDecimal total(Ranked line) {
        var total = line.total();
        return total == null ? BigDecimal.ZERO : total;
    }
}
