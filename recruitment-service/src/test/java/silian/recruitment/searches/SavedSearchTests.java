package silian.recruitment.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Commands.anId;
import static silian.recruitment.States.RECRUITMENT_STATES;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import silian.platform.testing.StateTable;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.SavedSearchId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.SearchingJobPostings.ListedPosting;
import silian.recruitment.postings.Wanted;
import silian.recruitment.postings.Wish;
import silian.recruitment.searches.SavedSearch.State;

class SavedSearchTests {

    @Test
    void movesOnlyAsItMay() {
        RECRUITMENT_STATES.shows(StateTable.of("SavedSearch 职位订阅", SavedSearch::state)
                .in(State.ACTIVE, SavedSearchTests::aSearch)
                .in(State.ENDED, SavedSearchTests::anEndedSearch)
                .move("end", search -> search.end(aCommand())));
    }

    @Test
    void endsOnceByTheSameCommand() {
        var search = aSearch();
        var command = aCommand();
        search.end(command);
        search.end(command);

        assertThat(search.state()).isEqualTo(State.ENDED);
    }

    @Test
    void wantsPostingsWithAllOfItsKeysAndEnoughPay() {
        var wanted = new Wanted(List.of("w:焊工", "a:42"), new BigDecimal("6000"));

        assertThat(aListed("6000", "*", "w:焊工", "a:42").is(wanted)).isTrue();
        assertThat(aListed("5999.99", "*", "w:焊工", "a:42").is(wanted)).isFalse();
        assertThat(aListed("6000", "*", "w:焊工").is(wanted)).isFalse();
    }

    @Test
    void hasOneAlertForEachPosting() {
        var search = aSearch();

        assertThat(SearchAlert.idOf(search.id(), new JobPostingId(anId("one"))))
                .isEqualTo(SearchAlert.idOf(search.id(), new JobPostingId(anId("one"))))
                .isNotEqualTo(SearchAlert.idOf(search.id(), new JobPostingId(anId("other"))));
    }

    private static ListedPosting aListed(String pay, String... keys) {
        return new ListedPosting(List.of(keys), new BigDecimal(pay));
    }

    private static SavedSearch anEndedSearch() {
        var search = aSearch();
        search.end(aCommand());
        return search;
    }

    private static SavedSearch aSearch() {
        return SavedSearch.save(new SavedSearchId(anId("search")), new TalentId(anId("talent")),
                new Wish("焊工", "42", null, null, null, null, null),
                new Wanted(List.of("w:焊工", "a:42"), BigDecimal.ZERO), aCommand());
    }
}
