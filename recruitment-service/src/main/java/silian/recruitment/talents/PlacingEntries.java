package silian.recruitment.talents;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.TalentId;

/**
 * Finds the person that an entry stands for. There is one rule, by identity number and name, and it is asked again when
 * what it rests on may have changed: an entry is saved first and then looked at once more, and whoever changes number or
 * name looks at what leant on that entry afterwards. So of two that do this at the same moment the later one sees the
 * other. After a crash it is enough to settle again.
 */
@Component
class PlacingEntries {

    /** Whoever was merged is known to be the person; of two, the older goes on. */
    private static final Comparator<Talent> NEXT_FIRST = Comparator
            .comparing((Talent entry) -> entry.standing().isContested())
            .thenComparing(entry -> entry.past().seniority(entry.id()));

    private final Talents talents;
    private final Families families;
    private final LeavingEntries leaving;

    PlacingEntries(Talents talents, Families families, LeavingEntries leaving) {
        this.talents = talents;
        this.families = families;
        this.leaving = leaving;
    }

    /** Where an entry of this person belongs as things are. */
    Standing of(TalentId entry, Person person) {
        return talents.findByNumber(person.idNumber().index().value())
                .map(holder -> beside(holder, entry, person)).orElseGet(() -> Standing.holding(person));
    }

    private Standing beside(Talent holder, TalentId entry, Person person) {
        if (holder.id().equals(entry)) {
            return holder.standing();
        }
        var head = families.head(holder, entry);
        if (head.id().equals(entry)) {
            return Standing.BY_ANOTHERS_NUMBER;
        }
        return holder.person().name().sameAs(person.name())
                ? Standing.within(head.id())
                : Standing.against(holder.id());
    }

    /**
     * Puts an entry where it belongs after its number or name changed, or after it was entered beside another; then the
     * one that it leant on, whose number it may have held, and last those that leant on it.
     */
    void settle(TalentId moved, Command command) {
        resettle(moved, null, command);
        var left = talents.findById(moved).flatMap(entry -> entry.past().leftBy(command)).orElse(null);
        if (left != null) {
            leaving.left(moved);
            resettle(left, null, command);
        }
        Stream.concat(talents.findByMergedIntoIn(List.of(moved)).stream(), talents.findByContests(moved).stream())
                .sorted(NEXT_FIRST).map(Talent::id).distinct().toList()
                .forEach(entry -> resettle(entry, left, command));
    }

    /**
     * Until nothing changes any more; for each further time somebody else must have changed something meanwhile.
     *
     * @param person whose it goes on to be if it is merged into that entry itself
     */
    private void resettle(TalentId id, @Nullable TalentId person, Command command) {
        boolean moved;
        do {
            moved = SimultaneousSaves.retried(() -> moved(id, person, command));
        } while (moved);
    }

    private boolean moved(TalentId id, @Nullable TalentId person, Command command) {
        var entry = talents.findById(id).orElseThrow();
        if (!entry.settle(of(id, entry.person()), command)) {
            return false;
        }
        var into = entry.mergedInto();
        if (entry.past().leftBy(command).isPresent() && (into == null || !into.equals(person))) {
            leaving.left(id); // before it is saved: afterwards a crash would forget it
        }
        try {
            talents.save(entry);
            return true;
        } catch (DuplicateKeyException heldMeanwhile) {
            throw new OptimisticLockingFailureException("another entry just took the number", heldMeanwhile);
        }
    }
}
