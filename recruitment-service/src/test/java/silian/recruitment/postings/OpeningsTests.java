package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.Commands.assertRefused;
import static silian.recruitment.postings.PostingFixture.DAY;
import static silian.recruitment.postings.PostingFixture.aPublishedPosting;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import silian.recruitment.language.HireId;

class OpeningsTests {

    private final HireId hire = new HireId(anId("hire"));
    private final HireId other = new HireId(anId("other"));

    @Test
    void refusesTheHireAfterTheLastOpening() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);

        assertRefused("posting.no-opening-left", () -> posting.reserve(other, NOON));
        assertThat(posting.openings().remaining()).isZero();
    }

    @Test
    void countsARepeatedHireOnce() {
        var posting = aPublishedPosting(2);
        assertThat(posting.reserve(hire, NOON)).isTrue();
        assertThat(posting.reserve(hire, NOON)).isFalse();
        assertThat(posting.settle(hire, DAY, NOON)).isTrue();
        assertThat(posting.settle(hire, DAY, NOON)).isFalse();

        assertThat(posting.openings().remaining()).isOne();
        assertThat(posting.pending().recorded()).filteredOn(JobPostingEvent.OpeningTaken.class::isInstance).hasSize(1);
    }

    @Test
    void isFilledOnlyWhenTheLastHireCame() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);
        assertThat(posting.pending().recorded()).noneMatch(JobPostingEvent.Filled.class::isInstance);
        posting.settle(hire, DAY, NOON);

        assertThat(posting.pending().recorded()).contains(
                new JobPostingEvent.Filled(posting.id(), posting.employer(), DAY));
    }

    @Test
    void takesAPlaceBackOnce() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);
        assertThat(posting.giveBack(hire, NOON)).isTrue();
        assertThat(posting.giveBack(hire, NOON)).isFalse();
        assertThat(posting.giveBack(other, NOON)).isFalse();

        assertThat(posting.openings().remaining()).isOne();
    }

    @Test
    void doesNotTakeAPlaceByHearingLateOfAHire() {
        var posting = aPublishedPosting(1);
        posting.reserve(hire, NOON);
        posting.giveBack(hire, NOON);

        assertThat(posting.settle(hire, DAY, NOON)).isFalse();
        assertThat(posting.openings().remaining()).isOne();
    }

    @Test
    void knowsWhichPlacesAreReservedForLong() {
        var posting = aPublishedPosting(3);
        posting.reserve(hire, NOON);
        posting.reserve(other, NOON.plusSeconds(60));
        posting.settle(other, DAY, NOON);

        assertThat(posting.openings().unsettledBefore(NOON.plusSeconds(1))).containsExactly(hire);
        assertThat(posting.openings().unsettledBefore(NOON)).isEmpty();
        assertThat(posting.openings().unsettledBefore(Instant.MAX)).containsExactly(hire);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesImpossibleNumbersOfOpenings(int openings) {
        assertRefused("openings.out-of-range", () -> Openings.of(openings));
    }

    @Test
    void offersNoFewerPlacesThanAreTaken() {
        var posting = aPublishedPosting(3);
        posting.reserve(hire, NOON);
        posting.reserve(other, NOON);

        assertRefused("openings.below-taken", () -> posting.amend(1, null, aCommand()));
        posting.amend(2, DAY, aCommand());
        assertThat(posting.openings().remaining()).isZero();
        assertThat(posting.showing().open()).isFalse();
        assertThat(posting.advertisement().particulars().validThrough()).isEqualTo(DAY);
        assertThat(posting.pending().recorded()).noneMatch(JobPostingEvent.Filled.class::isInstance);

        var command = aCommand();
        posting.amend(4, DAY.plusDays(1), command);
        posting.amend(4, DAY.plusDays(1), command);
        assertThat(posting.openings().remaining()).isEqualTo(2);
        assertThat(posting.showing().listing()).isNotNull().extracting(Listing::through).isEqualTo(DAY.plusDays(1));
        assertThat(posting.showing().changedAt()).isEqualTo(command.at());
        assertThat(posting.expire(aCommand(DAY.plusDays(1)))).isFalse();
        posting.amend(4, null, aCommand());
        assertThat(posting.expire(aCommand(LocalDate.of(9000, 1, 1)))).isFalse();
    }

    @Test
    void isFilledWhenItOffersNoMoreThanTheHiresThatCame() {
        var posting = aPublishedPosting(2);
        posting.reserve(hire, NOON);
        posting.settle(hire, DAY, NOON);

        posting.amend(1, null, aCommand(DAY));

        assertThat(posting.pending().recorded()).contains(
                new JobPostingEvent.Filled(posting.id(), posting.employer(), DAY));
    }
}
