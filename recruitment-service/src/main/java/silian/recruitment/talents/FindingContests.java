package silian.recruitment.talents;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.recruitment.language.TalentId;

/** The entries of which it has to be cleared up whose they are. */
@Component
public final class FindingContests {

    private static final Sort LONGEST_FIRST = Sort.by("standing.waiting");
    private static final String PLACE = "waiting";

    private final Talents talents;
    private final FindingTalents finding;

    FindingContests(Talents talents, FindingTalents finding) {
        this.talents = talents;
        this.finding = finding;
    }

    /**
     * An entry that is nobody's until somebody decides.
     *
     * @param holder the entry that holds its identity number
     * @param since by the clock
     */
    public record Contest(Talent entry, Talent holder, ContestReason reason, Instant since) {

        private static Contest of(Talent entry, Map<TalentId, Talent> holders) {
            var standing = entry.standing();
            return new Contest(entry, Objects.requireNonNull(holders.get(Objects.requireNonNull(standing.contests()))),
                    Objects.requireNonNull(standing.because()), Objects.requireNonNull(standing.waitingSince()));
        }
    }

    /** A page of them, those that wait longest first. */
    public Window<Contest> waiting(KeysetScrollPosition position, Limit limit) {
        var behind = String.valueOf(position.getKeys().getOrDefault(PLACE, ""));
        var found = talents.findWaitingBehind(behind, Limit.of(limit.max() + 1), LONGEST_FIRST);
        var page = found.subList(0, Math.min(limit.max(), found.size()));
        var holders = finding.byId(page.stream().map(entry -> Objects.requireNonNull(entry.standing().contests()))
                .distinct().toList());
        return Window.from(page.stream().map(entry -> Contest.of(entry, holders)).toList(),
                item -> after(page.get(item)), page.size() < found.size());
    }

    private static ScrollPosition after(Talent entry) {
        return ScrollPosition.forward(Map.of(PLACE, Objects.requireNonNull(entry.standing().waiting())));
    }
}
