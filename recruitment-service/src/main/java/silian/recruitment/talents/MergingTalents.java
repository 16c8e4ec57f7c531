package silian.recruitment.talents;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;
import silian.recruitment.language.Wording;

/**
 * Finding entries that may be one person's, ending one of them in favour of the other, and undoing that. Entries with one number and
 * one name are merged as they come, so these are people whose number or name was mistaken once.
 */
@Component
public final class MergingTalents {

    private static final int MOST_ON_A_PHONE = 50;
    private static final int LONGEST_REASON = 200;

    private final Talents talents;
    private final FindingTalents finding;
    private final Families families;
    private final ChangingTalents changing;
    private final PlacingEntries places;

    MergingTalents(Talents talents, FindingTalents finding, Families families, ChangingTalents changing,
            PlacingEntries places) {
        this.talents = talents;
        this.finding = finding;
        this.families = families;
        this.changing = changing;
        this.places = places;
    }

    /**
     * Entries that did not end yet and may be the person's: with the same identity number and another name, or with the
     * same name and phone and another identity number.
     */
    public List<Talent> possibleDuplicates(TalentId id) {
        var talent = finding.get(id);
        var onThePhone = talents.findByPhoneIndex(talent.person().phoneIndex(), Sort.by("id"),
                Limit.of(MOST_ON_A_PHONE)).stream().filter(other -> new Merger(talent, other).isLikely());
        return Stream.of(contested(talent), talents.findByContests(id).stream(), onThePhone)
                .flatMap(Function.identity())
                .filter(other -> other.mergedInto() == null).toList();
    }

    /** The person whose number the entry has, if it is contested. */
    private Stream<Talent> contested(Talent talent) {
        return Optional.ofNullable(talent.standing().contests()).flatMap(finding::find).map(families::head).stream();
    }

    /**
     * Ends an entry in favour of another of the same person. Sent again after a crash, the command completes what it
     * began.
     *
     * @throws Refusal {@code talent.unknown}; as {@link Merger#check}
     */
    public Talent merge(TalentId id, TalentId survivor, String reason, ExpectedVersion expected, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        var merged = changing.change(id, expected, command, talent -> talent.mergeInto(finding.get(survivor),
                contested(talent).map(Talent::id).findFirst().orElse(null), why, command));
        changing.change(survivor, talent -> talent.absorb(id, command));
        places.tellOf(id, command);
        return merged;
    }

    /**
     * Takes an entry out of the person's again. One that was merged because number and name are the same is nobody's
     * then, until its university corrects one of them or a reviewer merges it; one that somebody merged is as before.
     *
     * @throws Refusal {@code talent.unknown}; {@code talent.not-merged}; {@code talent.number-shared} if the person is
     *     found by the number of an entry merged into theirs
     */
    public Talent part(TalentId id, String reason, ExpectedVersion expected, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        var person = finding.person(finding.get(id));
        changing.change(id, expected, command, talent -> {
            if (talent.mergedInto() != null && !person.standing().holdsItsNumber()) {
                throw Refusal.conflict("talent.number-shared");
            }
            talent.part(why, command);
        });
        places.settle(id, command);
        return finding.get(id);
    }
}
