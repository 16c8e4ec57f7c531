package silian.recruitment.postings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.language.JobPostingId;

/**
 * Searching public postings. Words and filters are keys of one index ({@link SearchKeys}), so every combination of them
 * reads a part of that index: the part of the first key. Which key that is matters only for speed.
 */
@Component
public final class SearchingJobPostings {

    /** In which order postings are shown. */
    public enum Order {
        /** 相关度: with all words in the title first, the newest of these first; without words the newest. */
        RELEVANCE(Sort.by(Sort.Order.desc("showing.listing.publishedOn"), Sort.Order.asc("id"))),
        /** 最新发布. */
        NEWEST(Sort.by(Sort.Order.desc("showing.listing.publishedOn"), Sort.Order.asc("id"))),
        /** 薪资最高. */
        BEST_PAID(Sort.by(Sort.Order.desc("showing.listing.payTo"), Sort.Order.asc("id")));

        private final Sort sort;

        Order(Sort sort) {
            this.sort = sort;
        }
    }

    /**
     * A public posting as searches see it.
     *
     * @param keys everything that a wish can find it by
     * @param payTo yuan a month
     */
    public record ListedPosting(List<String> keys, BigDecimal payTo) {

        public boolean is(Wanted wanted) {
            return payTo.compareTo(wanted.pay()) >= 0 && keys.containsAll(wanted.keys());
        }
    }

    private final JobPostings postings;
    private final KeyFrequencies frequencies;
    private final SearchingByRelevance relevance;
    private final SearchKeys keys;
    private final BusinessDates dates;

    SearchingJobPostings(JobPostings postings, KeyFrequencies frequencies, SearchingByRelevance relevance,
            SearchKeys keys, BusinessDates dates) {
        this.postings = postings;
        this.relevance = relevance;
        this.frequencies = frequencies;
        this.keys = keys;
        this.dates = dates;
    }

    /** A page of the public postings that somebody looks for. */
    public Window<JobPosting> search(Wish wish, Order order, KeysetScrollPosition position, Limit limit) {
        var wanted = wanted(wish);
        return order == Order.RELEVANCE && wanted.hasWords()
                ? relevance.search(wanted, order.sort, position, limit)
                : postings.findListed(frequencies.rarestFirst(wanted.keys()), wanted.pay(), dates.today(), position,
                        limit, order.sort);
    }

    /**
     * The wish in the words of the index.
     *
     * @throws Refusal naming every field that is wrong; {@code search.no-words} if there is nothing but punctuation
     */
    public Wanted wanted(Wish wish) {
        wish.check();
        var wanted = new ArrayList<>(wish.filters());
        var text = wish.words();
        if (text != null && !text.isBlank()) {
            var words = keys.words(text);
            if (words.isEmpty()) {
                throw Refusal.invalid("words", "search.no-words");
            }
            wanted.addAll(words);
        }
        wanted.sort(SearchKeys.SELECTIVE_FIRST);
        var pay = wish.payFrom();
        return new Wanted(wanted.isEmpty() ? List.of(SearchKeys.ALL) : wanted, pay == null ? BigDecimal.ZERO : pay);
    }

    /** What a posting can be found by; nothing if it is not public, has no place left or its last day is over. */
    public Optional<ListedPosting> listed(JobPostingId id) {
        return postings.findById(id).flatMap(posting -> Optional.ofNullable(posting.showing().listing()))
                .filter(Listing::open).filter(listing -> !listing.through().isBefore(dates.today()))
                .map(listing -> new ListedPosting(
                        listing.foundBy().stream().filter(SearchKeys::isWished).toList(), listing.payTo()));
    }
}
