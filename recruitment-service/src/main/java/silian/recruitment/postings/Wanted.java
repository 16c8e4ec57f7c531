package silian.recruitment.postings;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    /** The same with every word in the title. */
    List<String> inTitle() {
        return keys.stream().map(SearchKeys::inTitle).toList();
    }

    /**
     * The same with a word that is not in the title: a set of keys for each word as the first of them. No posting has
     * the keys of two sets, and whatever has all the words, but not all in the title, has those of one.
     */
    List<List<String>> elsewhere() {
        return IntStream.range(0, keys.size()).filter(missing -> SearchKeys.isWord(keys.get(missing)))
                .mapToObj(this::missingFromTitle).toList();
    }

    private List<String> missingFromTitle(int missing) {
        var first = keys.subList(0, missing).stream().map(SearchKeys::inTitle);
        var rest = keys.subList(missing + 1, keys.size()).stream();
        return Stream.of(first, Stream.of(SearchKeys.elsewhere(keys.get(missing))), rest).flatMap(part -> part)
                .toList();
    }

    /** Whether nothing in particular is wanted. */
    public boolean anything() {
        return keys.equals(List.of(SearchKeys.ALL)) && pay.signum() == 0;
    }
}
