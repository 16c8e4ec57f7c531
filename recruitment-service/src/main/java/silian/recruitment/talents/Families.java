package silian.recruitment.talents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.recruitment.language.TalentId;

/** Which entries are one person's, by what was merged into what. Somebody may merge while this reads. */
@Component
class Families {

    private final Talents talents;

    Families(Talents talents) {
        this.talents = talents;
    }

    /** The entry that goes on for the person of this one. */
    Talent head(Talent entry) {
        return up(entry, null);
    }

    /**
     * The same, seen from another entry: that one if the way up leads through it.
     *
     * @param from may have been merged into what is merged into it, until that is put right
     */
    Talent head(Talent entry, TalentId from) {
        return up(entry, from);
    }

    private Talent up(Talent entry, @Nullable TalentId end) {
        var seen = new HashSet<TalentId>();
        var head = entry;
        while (head.mergedInto() != null && !head.id().equals(end) && seen.add(head.id())) {
            head = talents.findById(Objects.requireNonNull(head.mergedInto())).orElseThrow();
        }
        return head;
    }

    boolean areOnePersons(Talent one, Talent other) {
        return head(one).id().equals(head(other).id());
    }

    /** All that was merged into each of the entries, also by way of another; for most people nothing, and one query. */
    Map<TalentId, List<Talent>> merged(Collection<TalentId> heads) {
        var headOf = new HashMap<TalentId, TalentId>();
        heads.forEach(head -> headOf.put(head, head));
        var found = new HashMap<TalentId, List<Talent>>();
        Collection<TalentId> into = List.copyOf(headOf.keySet());
        while (!into.isEmpty()) {
            var next = new ArrayList<TalentId>();
            for (var entry : talents.findByMergedIntoIn(into)) {
                var head = Objects.requireNonNull(headOf.get(Objects.requireNonNull(entry.mergedInto())));
                if (headOf.putIfAbsent(entry.id(), head) == null) {
                    found.computeIfAbsent(head, _ -> new ArrayList<>()).add(entry);
                    next.add(entry.id());
                }
            }
            into = next;
        }
        return found;
    }
}
