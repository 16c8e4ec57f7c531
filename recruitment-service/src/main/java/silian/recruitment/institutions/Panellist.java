package silian.recruitment.institutions;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.platform.security.Protected;

/**
 * A member of an interview panel (考官). Marks given to candidates the panellist is taken off do not count.
 *
 * @param code what lists call the panellist, such as {@code P1}; once in a panel
 * @param name encrypted
 * @param kinOf numbers of the candidates whose kin the panellist was declared to be when the panel was named
 * @param recused numbers of the candidates the panellist was taken off since, for that or for another relation of
 *     事业单位人事管理回避规定
 */
record Panellist(String code, Protected name, Set<String> kinOf, Set<String> recused) {

    Panellist {
        kinOf = Set.copyOf(kinOf);
        recused = Set.copyOf(recused);
    }

    /** Of a panel that is named. */
    static Panellist of(String code, Protected name, Set<String> kinOf) {
        return new Panellist(code, name, kinOf, Set.of());
    }

    Panellist recusedFrom(Set<String> candidates) {
        var all = new HashSet<>(recused);
        all.addAll(candidates);
        return new Panellist(code, name, kinOf, all);
    }

    /** Numbers of all candidates the panellist is taken off. */
    Set<String> recusedFrom() {
        return Stream.concat(kinOf.stream(), recused.stream()).collect(Collectors.toSet());
    }
}
