package silian.recruitment.talents;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;
import silian.recruitment.language.Wording;

/**
 * Taking a profile back from an account that was not the person's. A reviewer does that, and an officer confirms the
 * phone with which the person claims: no single one of them can give somebody's profile away.
 */
@Component
public final class ReleasingProfiles {

    private static final int LONGEST_REASON = 200;

    private final FindingTalents finding;
    private final ChangingTalents changing;
    private final PlacingEntries places;
    private final List<ReleasedAccounts> holders;

    ReleasingProfiles(FindingTalents finding, ChangingTalents changing, PlacingEntries places,
            List<ReleasedAccounts> holders) {
        this.finding = finding;
        this.changing = changing;
        this.places = places;
        this.holders = holders;
    }

    /**
     * What the account told and agreed to goes with it; lines that waited because of its phone are the person's now. Sent
     * again after a crash, the command completes what it began.
     *
     * @param reason how it was found out, at most 200 characters
     * @throws Refusal {@code talent.unknown}; {@code talent.not-claimed}
     */
    public Talent release(TalentId id, String reason, ExpectedVersion expected, Command command) {
        var why = Wording.line("reason", reason, LONGEST_REASON);
        finding.get(id);
        var released = changing.change(id, expected, command, talent -> talent.release(why, command));
        var account = Objects.requireNonNull(released.past().accountReleasedBy(command).orElse(null));
        holders.forEach(holder -> holder.released(released, account, command));
        places.settle(id, command);
        return finding.get(id);
    }
}
