package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

class KeyFrequenciesTests {

    private static final Map<String, Long> POSTINGS = Map.of("a", 500L, "b", 500L, "c", 51L, "d", 50L, "e", 0L);

    private final List<String> counted = new ArrayList<>();
    private final KeyFrequencies frequencies = new KeyFrequencies(store());

    @Test
    void putsTheRarestFirstAndLeavesTheRestAsTheyWere() {
        assertThat(frequencies.rarestFirst(List.of("a", "b", "c"))).containsExactly("c", "a", "b");
    }

    @Test
    void countsNoMoreThanItNeedsAndNothingTwice() {
        assertThat(frequencies.rarestFirst(List.of("a", "d", "e"))).containsExactly("d", "a", "e");
        assertThat(counted).containsExactly("a", "d");
        assertThat(frequencies.rarestFirst(List.of("a", "c", "e"))).containsExactly("e", "c", "a");
        assertThat(counted).containsExactly("a", "d", "c", "e");
    }

    @Test
    void countsNothingForOneKey() {
        assertThat(frequencies.rarestFirst(List.of("a"))).containsExactly("a");
        assertThat(counted).isEmpty();
    }

    private MongoOperations store() {
        var store = mock(MongoOperations.class);
        when(store.count(any(Query.class), eq(JobPosting.class))).thenAnswer(asked -> {
            Query query = asked.getArgument(0);
            assertThat(query.getLimit()).isEqualTo(500);
            var key = query.getQueryObject().getString("showing.listing.keys");
            counted.add(key);
            return POSTINGS.get(key);
        });
        return store;
    }
}
