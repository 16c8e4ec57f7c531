package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.NOON;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.postings.PostingFixture.DAY;
import static silian.recruitment.postings.PostingFixture.KEYS;
import static silian.recruitment.postings.PostingFixture.PASSED;
import static silian.recruitment.postings.PostingFixture.aDraft;
import static silian.recruitment.postings.PostingFixture.aPublishedPosting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import silian.recruitment.language.HireId;

class ShowingTests {

    private final HireId hire = new HireId(anId("hire"));

    @Test
    void isFoundBySearchesOnlyWhileItIsPublic() {
        var posting = aDraft(1);
        assertThat(posting.showing().listing()).isNull();
        posting.publish(PASSED, KEYS, aCommand());
        assertThat(posting.showing().listing())
                .isEqualTo(new Listing(KEYS, null, LocalDate.of(2022, 6, 1), new BigDecimal("6000.00"),
                        LocalDate.of(9999, 12, 31)));
        posting.pause(aCommand());
        assertThat(posting.showing().listing()).isNull();
        assertThat(posting.showing().publishedOn()).isNull();
    }

    @Test
    void tellsThePublicOfChangesItCouldSee() {
        var never = aDraft(1);
        never.close(aCommand());
        assertThat(never.showing().changedAt()).isNull();

        var posting = aPublishedPosting(2);
        posting.reserve(hire, NOON.plusSeconds(5));
        assertThat(posting.showing().changedAt()).isEqualTo(NOON.plusSeconds(5));
        posting.settle(hire, DAY, NOON.plusSeconds(6));
        assertThat(posting.showing().changedAt()).as("as many places are left").isEqualTo(NOON.plusSeconds(5));
        posting.giveBack(hire, NOON.plusSeconds(7));
        assertThat(posting.showing().changedAt()).isEqualTo(NOON.plusSeconds(7));
        posting.close(aCommand());
        posting.reserve(hire, NOON.plusSeconds(9));
        assertThat(posting.showing().changedAt()).as("nobody sees it any more").isEqualTo(NOON);
    }

    @Test
    void isFoundBySearchesOnlyWhileAPlaceIsLeft() {
        var posting = aPublishedPosting(1);
        var listing = posting.showing().listing();

        posting.reserve(hire, NOON);
        assertThat(posting.showing().open()).isFalse();
        assertThat(posting.showing().listing()).isNotNull().extracting(Listing::foundBy).isEqualTo(List.of());
        assertThat(posting.showing().publishedOn()).isEqualTo(LocalDate.of(2022, 6, 1));
        posting.settle(hire, DAY, NOON);
        assertThat(posting.showing().open()).isFalse();
        posting.giveBack(hire, NOON);
        assertThat(posting.showing().listing()).isEqualTo(listing);

        posting.reserve(hire, NOON);
        posting.pause(aCommand());
        posting.giveBack(hire, NOON);
        assertThat(posting.showing().listing()).as("paused").isNull();
        posting.reserve(hire, NOON);
        posting.publish(PASSED, KEYS, aCommand());
        assertThat(posting.showing().open()).as("published without a place").isFalse();
        posting.giveBack(hire, NOON);
        assertThat(posting.showing().listing()).isEqualTo(listing);
    }
}
