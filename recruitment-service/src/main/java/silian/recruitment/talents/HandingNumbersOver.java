package silian.recruitment.talents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;
import silian.recruitment.language.Wording;

/**
 * Ending a contest in favour of the entry that came later: an officer saw by the identity card that the roster whose
 * line holds the number is wrong. The holder gives the number away and is contested itself, so that between the two
 * writes nobody has it, and whoever looks then is placed as if it were free. Whatever else was decided or corrected at
 * that moment, one entry holds the number in the end, by the rule of {@link PlacingEntries}.
 */
@Component
public final class HandingNumbersOver {

    private static final int LONGEST_REASON = 200;

    private final Talents talents;
    private final FindingTalents finding;
    private final ChangingTalents changing;
    private final PlacingEntries places;
    private final MovingEntries moving;
    private final List<TalentFollower> followers;

    HandingNumbersOver(Talents talents, FindingTalents finding, ChangingTalents changing, PlacingEntries places,
            MovingEntries moving, List<TalentFollower> followers) {
        this.talents = talents;
        this.finding = finding;
        this.changing = changing;
        this.places = places;
        this.moving = moving;
        this.followers = followers;
    }

    /**
     * Sent again after a crash, the command completes what it began.
     *
     * @param id the entry that contests
     * @param reason how it was found out that the holder's line is wrong, at most 200 characters
     * @throws Refusal {@code talent.unknown}; {@code talent.not-contested}; as {@link Talent#yieldNumber}
     */
    public Talent handOver(TalentId id, String reason, ExpectedVersion expected, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        var entry = finding.get(id);
        var holder = holder(entry, command);
        if (holder.isEmpty()) {
            if (entry.has(command)) {
                return entry;
            }
            throw Refusal.conflict("talent.not-contested");
        }
        changing.change(holder.get(), found -> {
            if (!found.has(command)) {
                expected.check(entry.version());
            }
            found.yieldNumber(entry, why, command);
        });
        places.settle(id, command);
        places.settle(holder.get(), command);
        if (!finding.get(id).standing().holdsItsNumber()) {
            throw Refusal.conflict("talent.contest-decided");
        }
        moving.left(holder.get());
        var rightful = changing.change(id, found -> found.noteNumber(why, command));
        followers.forEach(follower -> follower.known(List.of(rightful), command));
        return rightful;
    }

    /** Once it gave the number away it is the one that contests. */
    private Optional<TalentId> holder(Talent entry, Command command) {
        return entry.isContested()
                ? Optional.ofNullable(entry.standing().contests())
                : talents.findByContests(entry.id()).stream().filter(other -> other.has(command)).map(Talent::id)
                        .findFirst();
    }
}
