package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.calendar.BusinessDates;

/**
 * The postings with all words of a search in their titles first, then those that have them elsewhere (相关度排序), the newest
 * first in each of the two parts. No posting is in both, and a position tells in which part it is, so pages go on from
 * one into the other without skipping or repeating any.
 *
 * <p>
 * The second part is found by keys of its own ({@link Wanted#elsewhere}), a set for each word, so nothing of the first
 * part is looked past. Its pages are put together from those of each set, which have no posting in common.
 */
@Component
final class SearchingByRelevance {

    /** Marks a position in the second part. */
    private static final String ELSEWHERE = "elsewhere";

    private final JobPostings postings;
    private final KeyFrequencies frequencies;
    private final BusinessDates dates;

    SearchingByRelevance(JobPostings postings, KeyFrequencies frequencies, BusinessDates dates) {
        this.postings = postings;
        this.frequencies = frequencies;
        this.dates = dates;
    }

    /** @param wanted words, and what else is wanted */
    Window<JobPosting> search(Wanted wanted, Sort newest, KeysetScrollPosition position, Limit limit) {
        if (position.getKeys().containsKey(ELSEWHERE)) {
            return elsewhere(wanted, newest, position, limit);
        }
        var titled = listed(wanted.inTitle(), wanted.pay(), newest, position, limit);
        if (titled.hasNext()) {
            return titled;
        }
        int left = limit.max() - titled.size();
        // of a page that is full already, whether anything follows it
        var rest = elsewhere(wanted, newest, ScrollPosition.keyset(), Limit.of(Math.max(1, left)));
        return left == 0
                ? Window.from(titled.getContent(), titled::positionAt, !rest.isEmpty())
                : joined(titled, rest);
    }

    /** A posting of the second part and where it stands there. */
    private record Found(JobPosting posting, KeysetScrollPosition position) {

        /** The order of the index. */
        private static final Comparator<Found> NEWEST_FIRST = Comparator.comparing(Found::publishedOn).reversed()
                .thenComparing(found -> found.posting.id().value());

        private LocalDate publishedOn() {
            return Objects.requireNonNull(posting.showing().publishedOn(), "found, but not public");
        }
    }

    private Window<JobPosting> elsewhere(Wanted wanted, Sort newest, KeysetScrollPosition position, Limit limit) {
        var from = unmarked(position);
        var pages = wanted.elsewhere().stream().map(keys -> listed(keys, wanted.pay(), newest, from, limit)).toList();
        var found = pages.stream().flatMap(SearchingByRelevance::found).sorted(Found.NEWEST_FIRST).toList();
        var page = found.stream().limit(limit.max()).toList();
        return Window.from(page.stream().map(Found::posting).toList(), i -> page.get(i).position(),
                found.size() > page.size() || pages.stream().anyMatch(Window::hasNext));
    }

    private Window<JobPosting> listed(List<String> keys, BigDecimal pay, Sort newest, KeysetScrollPosition position,
            Limit limit) {
        return postings.findListed(frequencies.rarestFirst(keys), pay, dates.today(), position, limit, newest);
    }

    private static Stream<Found> found(Window<JobPosting> page) {
        return IntStream.range(0, page.size())
                .mapToObj(i -> new Found(page.getContent().get(i),
                        marked((KeysetScrollPosition) page.positionAt(i))));
    }

    private static Window<JobPosting> joined(Window<JobPosting> titled, Window<JobPosting> rest) {
        List<JobPosting> both = Stream.concat(titled.stream(), rest.stream()).toList();
        return Window.from(both,
                i -> i < titled.size() ? titled.positionAt(i) : rest.positionAt(i - titled.size()), rest.hasNext());
    }

    private static KeysetScrollPosition marked(KeysetScrollPosition position) {
        var keys = new LinkedHashMap<>(position.getKeys());
        keys.put(ELSEWHERE, true);
        return (KeysetScrollPosition) ScrollPosition.forward(keys);
    }

    private static KeysetScrollPosition unmarked(KeysetScrollPosition position) {
        var keys = new LinkedHashMap<>(position.getKeys());
        keys.remove(ELSEWHERE);
        return keys.isEmpty() ? ScrollPosition.keyset() : (KeysetScrollPosition) ScrollPosition.forward(keys);
    }
}
