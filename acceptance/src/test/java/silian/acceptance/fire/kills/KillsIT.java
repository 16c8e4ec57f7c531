package silian.acceptance.fire.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;
import silian.acceptance.fire.Scorecard;

/** The short version of {@code ./silian fire kills}: one kill between two steps, one of store and broker anywhere. */
class KillsIT {

    @Test
    void losesNothingAndDoesNothingTwice() {
        var rounds = new ArrayDeque<>(List.of(Round.at(Point.SENT, Service.RECRUITMENT, 0, 3),
                Round.anywhere("infrastructure", 0, java.time.Duration.ofMillis(1500))));
        var card = new Scorecard();
        try (var platform = KillTrial.platform("kills-short").with("SILIAN_RECRUITMENT_ROSTERS_STRAYAFTER", "20s")) {
            platform.up();
            new KillTrial(platform, 7, 1, card, _ -> {}).play(rounds.size(), rounds::removeFirst);
        }
        assertThat(card.lines()).isNotEmpty().allSatisfy(line -> assertThat(line.held()).as(line.toString()).isTrue());
    }
}
