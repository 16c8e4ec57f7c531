package silian.recruitment.talents;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.TalentId;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.OneByOne;
import silian.recruitment.retention.RetentionPeriod;

/**
 * Erases entries of whom nobody ever claimed the profile once nobody has told anything new of them for years: a graduate
 * who never came here has no other record. What is merged into an entry, or contests its number, goes with it, and as
 * long as any of them is claimed, or an outcome is held of any, all stay.
 *
 * <p>
 * An entry tells a moment before which it need not be looked at; found due, it is moved on to when anything of it
 * happened last.
 */
@Component
class EndingEntries implements HeldForYears {

    private final Talents talents;
    private final Families families;
    private final List<NeedingEntries> records;

    EndingEntries(Talents talents, Families families, List<NeedingEntries> records) {
        this.talents = talents;
        this.families = families;
        this.records = records;
    }

    @Override
    public RetentionPeriod period() {
        return RetentionPeriod.ROSTER;
    }

    /** Also counts entries of which it only noted that they are needed, or were moved later. */
    @Override
    public int end(Instant before, Limit most) {
        return OneByOne.end(talents.findByHeldSinceLessThan(before, Sort.by("heldSince"), most),
                entry -> entry.id().value(), entry -> end(entry, before));
    }

    private boolean end(Talent entry, Instant before) {
        var together = together(entry);
        if (together.stream().anyMatch(each -> each.subject() != null)) {
            return notedSince(entry.id(), null);
        }
        var last = together.stream().flatMap(this::moments).max(Instant::compareTo).orElseThrow();
        if (!last.isBefore(before)) {
            return notedSince(entry.id(), last);
        }
        // the one that the others lead to comes last: whatever a crash left is found again
        together.forEach(each -> talents.deleteByIdAndVersion(each.id(), each.version()));
        return true;
    }

    private Stream<Instant> moments(Talent each) {
        return Stream.concat(Stream.of(each.movedAt()),
                records.stream().flatMap(kind -> kind.heldSince(each.id()).stream()));
    }

    private boolean notedSince(TalentId id, @Nullable Instant moment) {
        return SimultaneousSaves.retried(() -> talents.findById(id).filter(found -> found.heldSince(moment))
                .map(talents::save).isPresent());
    }

    /** All that tells of the same person, or of the same number, the entry that goes on last. */
    private List<Talent> together(Talent entry) {
        var head = families.head(entry);
        var family = new ArrayList<>(families.merged(List.of(head.id())).getOrDefault(head.id(), List.of()).reversed());
        family.add(head);
        var all = new ArrayList<Talent>();
        family.forEach(each -> all.addAll(talents.findByContests(each.id())));
        all.addAll(family);
        return all;
    }
}
