package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class WantedTests {

    @Test
    void findsWhatIsNotAllInTheTitleByOneSetOfKeysEach() {
        assertThat(wanted("w:一", "w:二", "w:三", "a:42").elsewhere()).containsExactly(
                List.of("o:一", "w:二", "w:三", "a:42"),
                List.of("t:一", "o:二", "w:三", "a:42"),
                List.of("t:一", "t:二", "o:三", "a:42"));
    }

    @Test
    void findsOneWordElsewhereByOneKey() {
        assertThat(wanted("w:一").elsewhere()).containsExactly(List.of("o:一"));
        assertThat(wanted("a:42", "w:一").elsewhere()).containsExactly(List.of("a:42", "o:一"));
    }

    private static Wanted wanted(String... keys) {
        return new Wanted(List.of(keys), BigDecimal.ZERO);
    }
}
