package silian.recruitment.institutions;

import java.util.LinkedHashSet;
import java.util.Set;
import silian.platform.security.Protected;

/**
 * A member of an interview panel (考官).
 *
 * @param code what lists call the panellist, such as {@code P1}; once in a panel
 * @param name encrypted
 * @param recusedFrom numbers of the candidates whose kin the panellist is, or whom another relation of
 *     事业单位人事管理回避规定 forbids to judge: marks given to them do not count
 */
record Panellist(String code, Protected name, Set<String> recusedFrom) {

    Panellist {
        recusedFrom = Set.copyOf(recusedFrom);
    }

    Panellist recused(String candidate) {
        var all = new LinkedHashSet<>(recusedFrom);
        all.add(candidate);
        return new Panellist(code, name, all);
    }
}
