package silian.recruitment.postings;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.calendar.BusinessDates;

/** Counting what a search would find, by area, education asked for and industry chain (分面统计). */
@Component
public final class CountingFacets {

    /** More postings than this are not counted: the answer says so. */
    static final int MOST = 1_000;

    private final MongoOperations store;
    private final SearchingJobPostings searching;
    private final BusinessDates dates;

    CountingFacets(MongoOperations store, SearchingJobPostings searching, BusinessDates dates) {
        this.store = store;
        this.searching = searching;
        this.dates = dates;
    }

    /** How many of the counted postings have a value. */
    public record Count(String value, long count) {}

    /**
     * The counts.
     *
     * @param counted how many postings were counted
     * @param capped whether there are more: then the counts are those of {@code counted} of them, not of all
     */
    public record Facets(int counted, boolean capped, List<Count> areas, List<Count> educations, List<Count> chains) {}

    record Listed(Listing listing) {}

    /** @throws silian.platform.commands.Refusal naming every field that is wrong */
    public Facets count(Wish wish) {
        var wanted = searching.wanted(wish);
        var query = Query.query(Criteria.where("listing.keys").all(wanted.keys()).and("listing.payTo").gte(wanted.pay())
                .and("listing.through").gte(dates.today())).limit(MOST + 1);
        query.fields().include("listing");
        var found = store.query(JobPosting.class).as(Listed.class).matching(query).all();
        var counted = found.stream().limit(MOST).map(Listed::listing).toList();
        return new Facets(counted.size(), found.size() > MOST, counts(counted, CountingFacets::smallestArea),
                counts(counted, listing -> valueOf(listing, "r:")), counts(counted, listing -> valueOf(listing, "c:")));
    }

    private static List<Count> counts(List<Listing> listings, Function<Listing, String> value) {
        return listings.stream().map(value).filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(text -> text, Collectors.counting())).entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value)).toList();
    }

    private static String smallestArea(Listing listing) {
        return listing.keys().stream().filter(key -> key.startsWith("a:")).map(key -> key.substring(2))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static String valueOf(Listing listing, String kind) {
        return listing.keys().stream().filter(key -> key.startsWith(kind)).map(key -> key.substring(2)).findFirst()
                .orElse("");
    }
}
