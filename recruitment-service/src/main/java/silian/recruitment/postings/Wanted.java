package silian.recruitment.postings;

import java.math.BigDecimal;
import java.util.List;

/**
 * A wish in the words of the index.
 *
 * @param keys what a posting must be found by, all of them, the more selective first; one at least
 * @param pay yuan a month that its highest pay must reach
 */
public record Wanted(List<String> keys, BigDecimal pay) {

    public Wanted {
        keys = List.copyOf(keys);
    }

    /** Whether words are wanted. */
    boolean hasWords() {
        return keys.stream().anyMatch(SearchKeys::isWord);
    }

    /** The words alone, as those of a title. */
    List<String> titleWords() {
        return keys.stream().filter(SearchKeys::isWord).map(SearchKeys::inTitle).toList();
    }

    /** The same with every word in the title. */
    List<String> inTitle() {
        return keys.stream().map(SearchKeys::inTitle).toList();
    }

    /** Whether nothing in particular is wanted. */
    public boolean anything() {
        return keys.equals(List.of(SearchKeys.ALL)) && pay.signum() == 0;
    }
}
