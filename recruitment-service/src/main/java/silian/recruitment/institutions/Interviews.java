package silian.recruitment.institutions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import silian.platform.commands.Refusal;

/**
 * The interviews (面试): who is interviewed, and by whom. Those enter who do by the short list as it was published, and
 * those who came later; nobody is taken off, except by stepping back.
 *
 * @param lateEntries who is interviewed though the short list does not say so
 * @param panel nobody before it was named
 */
record Interviews(ShortList shortList, List<LateEntry> lateEntries, List<Panellist> panel) {

    static Interviews by(ShortList published) {
        return new Interviews(published, List.of(), List.of());
    }

    Set<String> invited() {
        var all = new LinkedHashSet<String>();
        shortList.lines().stream().filter(ShortList.ShortListed::entered).map(ShortList.ShortListed::candidate)
                .forEach(all::add);
        lateEntries.stream().map(LateEntry::candidate).forEach(all::add);
        return all;
    }

    List<Entrant> invited(Collection<Entrant> entrants) {
        var invited = invited();
        return entrants.stream().filter(entrant -> invited.contains(entrant.number())).toList();
    }

    /**
     * With those who would enter by a short list of today: without whoever stepped back, and by the scores as they are
     * now. All of the last place enter, as at first.
     */
    Interviews joined(Collection<Entrant> entrants, int headcount, RecruitmentRule rule, LateEntry.Ground ground,
            LocalDate on) {
        var invited = invited();
        var entering = ShortList.of(entrants, headcount, rule, on).lines().stream()
                .filter(ShortList.ShortListed::entered)
                .map(ShortList.ShortListed::candidate).filter(candidate -> !invited.contains(candidate))
                .map(candidate -> new LateEntry(candidate, on, ground));
        return new Interviews(shortList, Stream.concat(lateEntries.stream(), entering).toList(), panel);
    }

    /** @throws Refusal {@code panel.too-small} */
    Interviews by(List<Panellist> named, RecruitmentRule rule) {
        return new Interviews(shortList, lateEntries, new Panel(panel).named(named, rule).members());
    }

    /** @throws Refusal {@code examination.interviewed} */
    Interviews joinedBy(List<Panellist> named) {
        return new Interviews(shortList, lateEntries, new Panel(panel).joinedBy(named).members());
    }

    /** @throws Refusal {@code panellist.unknown} */
    Interviews recusing(String panellist, String candidate) {
        return new Interviews(shortList, lateEntries, new Panel(panel).recusing(panellist, candidate).members());
    }

    /** Without who judged: what each of them gave stands in the ranking. */
    Interviews forgotten() {
        return new Interviews(shortList, lateEntries, List.of());
    }

    Ranking ranked(Collection<Entrant> entrants, int headcount, RecruitmentRule rule, LocalDate on) {
        return Ranking.of(invited(entrants), panel, headcount, rule, on);
    }
}
