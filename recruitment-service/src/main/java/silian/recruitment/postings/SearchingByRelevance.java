package silian.recruitment.postings;

import java.util.LinkedHashMap;
import java.util.List;
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
 * The second part leaves out on its way what has the words in the title: no more than the first part has shown before.
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
        var titled = postings.findListed(frequencies.rarestFirst(wanted.inTitle()), wanted.pay(), dates.today(),
                position, limit, newest);
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

    private Window<JobPosting> elsewhere(Wanted wanted, Sort newest, KeysetScrollPosition position, Limit limit) {
        var window = postings.findListedElsewhere(frequencies.rarestFirst(wanted.keys()), wanted.titleWords(),
                wanted.pay(), dates.today(), unmarked(position), limit, newest);
        return Window.from(window.getContent(), i -> marked((KeysetScrollPosition) window.positionAt(i)),
                window.hasNext());
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
