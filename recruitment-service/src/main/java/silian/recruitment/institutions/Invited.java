package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is interviewed: those who enter by the short list as it was published, and those who came later. Nobody is taken
 * off, except by stepping back.
 */
record Invited(ShortList shortList, List<LateEntry> late) {

    Set<String> candidates() {
        var all = new LinkedHashSet<String>();
        shortList.lines().stream().filter(ShortList.Line::entered).map(ShortList.Line::candidate).forEach(all::add);
        late.stream().map(LateEntry::candidate).forEach(all::add);
        return all;
    }

    /**
     * Late entries, with those who would enter by a short list of today: without whoever stepped back, and by the scores
     * as they are now. All of the last place enter, as at first.
     */
    List<LateEntry> following(Collection<Entrant> entrants, int headcount, RecruitmentRule rule,
            LateEntry.Ground ground,
            LocalDate on) {
        var invited = candidates();
        var entering = ShortList.of(entrants, headcount, rule, on).lines().stream().filter(ShortList.Line::entered)
                .map(ShortList.Line::candidate).filter(candidate -> !invited.contains(candidate))
                .map(candidate -> new LateEntry(candidate, on, ground));
        return Stream.concat(late.stream(), entering).toList();
    }

    List<Entrant> of(Collection<Entrant> entrants) {
        var invited = candidates();
        return entrants.stream().filter(entrant -> invited.contains(entrant.number())).toList();
    }
}
