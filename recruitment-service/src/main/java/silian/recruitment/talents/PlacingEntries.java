package silian.recruitment.talents;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.TalentId;

/**
 * Finds the person that an entry stands for. There is one rule, by identity number and name, and by a proven phone where
 * an account has the person's profile. It is asked again when what it rests on may have changed: an entry is saved first
 * and then looked at once more, and whoever changes number or name, or claims, looks at what leant on that entry
 * afterwards. So of two that do this at the same moment the later one sees the other. After a crash it is enough to
 * settle again. An entry that was the person's stays so whatever phone its university tells later.
 */
@Component
class PlacingEntries {

    /** Whoever was merged is known to be the person; of two, the older goes on. */
    private static final Comparator<Talent> NEXT_FIRST = Comparator
            .comparing((Talent entry) -> entry.standing().isContested())
            .thenComparing(entry -> entry.past().seniority(entry.id()));

    private final Talents talents;
    private final Families families;
    private final MovingEntries moving;

    PlacingEntries(Talents talents, Families families, MovingEntries moving) {
        this.talents = talents;
        this.families = families;
        this.moving = moving;
    }

    /** Where an entry that comes to be this person's belongs as things are. */
    Standing of(TalentId entry, Person person) {
        return of(entry, person, _ -> false);
    }

    /** @param isPersons whether the entry is known to be the person's who goes on with another one */
    private Standing of(TalentId entry, Person person, Predicate<Talent> isPersons) {
        return talents.findByNumber(person.idNumber().index().value())
                .map(holder -> beside(holder, entry, person, isPersons)).orElseGet(() -> Standing.holding(person));
    }

    private Standing beside(Talent holder, TalentId entry, Person person, Predicate<Talent> isPersons) {
        if (holder.id().equals(entry)) {
            return holder.standing();
        }
        var head = families.head(holder, entry);
        if (head.id().equals(entry)) {
            return Standing.BY_ANOTHERS_NUMBER;
        }
        if (!holder.person().name().sameAs(person.name())) {
            return Standing.against(holder.id(), ContestReason.ANOTHER_NAME);
        }
        return head.admits(person.phoneIndex()) || isPersons.test(head)
                ? Standing.within(head.id())
                : Standing.against(holder.id(), ContestReason.ANOTHER_PHONE);
    }

    /** What this very command merged is looked at as if it came now: somebody may have claimed the profile meanwhile. */
    private Standing of(Talent entry, Command command) {
        return of(entry.id(), entry.person(), head -> entry.mergedInto() != null
                && !entry.past().wasMergedBy(command) && families.areOnePersons(entry, head));
    }

    /**
     * Puts an entry where it belongs after its number or name changed, or after it was entered beside another; then the
     * one that it leant on, whose number it may have held, and last those that leant on it.
     */
    void settle(TalentId moved, Command command) {
        resettle(moved, null, command);
        var entry = talents.findById(moved).orElseThrow();
        var left = entry.past().leftBy(command).orElse(null);
        if (left != null) {
            moving.left(moved);
            resettle(left, null, command);
        }
        var leaning = Stream.concat(talents.findByMergedIntoIn(List.of(moved)).stream(),
                talents.findByContests(moved).stream()).sorted(NEXT_FIRST).map(Talent::id).distinct().toList();
        leaning.forEach(one -> resettle(one, left, command));
        if (left != null) {
            merged(moved).forEach(one -> moving.left(one.id())); // they left with it
        }
        tellOf(entry, command);
        leaning.forEach(one -> tellOf(one, command));
    }

    /** Tells of an entry that is merged, and of what was merged into it before. */
    void tellOf(TalentId id, Command command) {
        talents.findById(id).ifPresent(entry -> tellOf(entry, command));
        merged(id).forEach(one -> tellOf(one, command));
    }

    private void tellOf(Talent entry, Command command) {
        if (entry.mergedInto() != null) {
            moving.joined(entry, command);
        }
    }

    private List<Talent> merged(TalentId id) {
        return families.merged(List.of(id)).getOrDefault(id, List.of());
    }

    /** Puts entries that somebody merged while an account claimed the profile where the account's phone lets them. */
    void reconsider(Collection<TalentId> merged, Command command) {
        merged.forEach(entry -> resettle(entry, null, found -> of(found.id(), found.person()), command));
    }

    private void resettle(TalentId id, @Nullable TalentId person, Command command) {
        resettle(id, person, found -> of(found, command), command);
    }

    /**
     * Until nothing changes any more; for each further time somebody else must have changed something meanwhile.
     *
     * @param person whose it goes on to be if it is merged into that entry itself
     */
    private void resettle(TalentId id, @Nullable TalentId person, Function<Talent, Standing> place, Command command) {
        boolean moved;
        do {
            moved = SimultaneousSaves.retried(() -> moved(id, person, place, command));
        } while (moved);
    }

    private boolean moved(TalentId id, @Nullable TalentId person, Function<Talent, Standing> place, Command command) {
        var entry = talents.findById(id).orElseThrow();
        if (!entry.settle(place.apply(entry), command)) {
            return false;
        }
        var into = entry.mergedInto();
        if (entry.past().leftBy(command).isPresent() && (into == null || !into.equals(person))) {
            moving.left(id); // before it is saved: afterwards a crash would forget it
        }
        try {
            talents.save(entry);
            return true;
        } catch (DuplicateKeyException heldMeanwhile) {
            throw new OptimisticLockingFailureException("another entry just took the number", heldMeanwhile);
        }
    }
}
