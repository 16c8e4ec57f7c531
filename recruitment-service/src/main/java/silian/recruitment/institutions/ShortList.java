package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who enters the interview (面试入围名单): a function of the papers alone. The rank is one more than there are candidates
 * with a better written score, so that all of the last place enter. A published list is never changed.
 *
 * @param on business date of the publication
 * @param lines best first; who was absent stands last, without a rank
 */
public record ShortList(LocalDate on, List<ShortListed> lines) {

    /**
     * One candidate.
     *
     * @param written of 100 points, additional ones included
     * @param entered whether the candidate is interviewed
     */
    public record ShortListed(@Nullable Integer rank, String candidate, @Nullable BigDecimal paperA,
            @Nullable BigDecimal paperB, boolean addition, @Nullable BigDecimal written, boolean entered) {}

    private record Written(Entrant entrant, Papers papers, BigDecimal score) {}

    static ShortList of(Collection<Entrant> entrants, int headcount, RecruitmentRule rule, LocalDate on) {
        var written = new ArrayList<Written>();
        var absent = new ArrayList<ShortListed>();
        for (var entrant : entrants) {
            var papers = entrant.papers();
            if (papers == null || entrant.left()) {
                absent.add(new ShortListed(null, entrant.number(), null, null, entrant.addition(), null, false));
            } else {
                written.add(new Written(entrant, papers, Scoring.written(papers, entrant.addition(), rule)));
            }
        }
        written.sort(Comparator.comparing(Written::score).reversed()
                .thenComparing(each -> each.entrant().number()));
        absent.sort(Comparator.comparing(ShortListed::candidate));
        var lines = new ArrayList<ShortListed>();
        int rank = 0;
        for (int i = 0; i < written.size(); i++) {
            var each = written.get(i);
            rank = i > 0 && each.score().equals(written.get(i - 1).score()) ? rank : i + 1;
            lines.add(new ShortListed(rank, each.entrant().number(), each.papers().a(), each.papers().b(),
                    each.entrant().addition(), each.score(), rank <= headcount * rule.shortListRatio()));
        }
        lines.addAll(absent);
        return new ShortList(on, List.copyOf(lines));
    }
}
