package silian.acceptance.fire.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeckTests {

    @Test
    void drawsEverythingOnceBeforeAnythingTwice() {
        var deck = new Deck(5);
        var again = new Deck(5);

        var rounds = IntStream.range(0, Point.values().length + 9).mapToObj(_ -> deck.draw()).toList();

        assertThat(rounds).extracting(Round::point).contains(Point.values());
        assertThat(rounds).extracting(Round::victim).contains("infrastructure", "gateway",
                "identity", "discovery", "enterprise-service", "recruitment-service", "housing-service",
                "finance-service");
        assertThat(rounds).allSatisfy(round -> assertThat(again.draw()).isEqualTo(round));
    }
}
