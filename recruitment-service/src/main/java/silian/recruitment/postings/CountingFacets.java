package silian.recruitment.postings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.calendar.BusinessDates;

/**
 * Counting what a search would find, by area, education asked for, industry chain, major, employer size and pay (分面统计).
 * The bands of pay are data, see {@code schemes/job-search.yaml}.
 *
 * <p>
 * What was counted is remembered for a minute, for whoever asks the same on the same day: numbers may be a minute old,
 * and no posting is ever shown from them.
 */
@Component
public final class CountingFacets {

    /** More postings than this are not counted: the answer says so. */
    static final int MOST = 1_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 500;

    private final Cache<Asked, Facets> remembered = Caffeine.newBuilder().maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED).build();
    private final MongoOperations store;
    private final SearchingJobPostings searching;
    private final Schemes schemes;
    private final BusinessDates dates;

    CountingFacets(MongoOperations store, SearchingJobPostings searching, Schemes schemes, BusinessDates dates) {
        this.store = store;
        this.searching = searching;
        this.schemes = schemes;
        this.dates = dates;
    }

    /** How many of the counted postings have a value. */
    public record Count(String value, long count) {}

    /**
     * How many of the counted postings have their highest pay in a band.
     *
     * @param from yuan a month, the least
     * @param below yuan a month, {@code null} for the highest band
     */
    public record PayBand(BigDecimal from, @Nullable BigDecimal below, long count) {}

    /**
     * The counts, the largest first; bands of pay from the lowest on.
     *
     * @param counted how many postings were counted
     * @param capped whether there are more: then the counts are those of {@code counted} of them, not of all
     */
    public record Facets(int counted, boolean capped, List<Count> areas, List<Count> educations, List<Count> chains,
            List<Count> majors, List<Count> employerSizes, List<PayBand> payBands) {}

    record Listed(Showing showing) {}

    /** What was looked for, and on which business date: on the next one other postings are over. */
    private record Asked(Wanted wanted, LocalDate on) {}

    /** @throws silian.platform.commands.Refusal naming every field that is wrong */
    public Facets count(Wish wish) {
        return remembered.get(new Asked(searching.wanted(wish), dates.today()), this::counted);
    }

    private Facets counted(Asked asked) {
        var wanted = asked.wanted();
        var query = Query.query(
                Criteria.where("showing.listing.keys").all(wanted.keys()).and("showing.listing.payTo").gte(wanted.pay())
                        .and("showing.listing.through").gte(asked.on()))
                .limit(MOST + 1);
        query.fields().include("showing.listing");
        var found = store.query(JobPosting.class).as(Listed.class).matching(query).all();
        var counted = found.stream().limit(MOST).map(Listed::showing).map(Showing::listing)
                .filter(Objects::nonNull).toList();
        return new Facets(counted.size(), found.size() > MOST, counts(counted, CountingFacets::smallestArea),
                counts(counted, listing -> valueOf(listing, "r:")), counts(counted, listing -> valueOf(listing, "c:")),
                counts(counted, listing -> valueOf(listing, "m:")), counts(counted, listing -> valueOf(listing, "s:")),
                payBands(counted, asked.on()));
    }

    /** Those in which there is a posting. */
    private List<PayBand> payBands(List<Listing> listings, LocalDate on) {
        var from = schemes.named("job-search").inForce(on)
                .map(version -> version.parameters().get("pay_bands")).filter(List.class::isInstance)
                .stream().flatMap(bands -> ((List<?>) bands).stream()).map(band -> new BigDecimal(band.toString()))
                .toList();
        return IntStream.range(0, from.size()).mapToObj(i -> {
            var below = i + 1 < from.size() ? from.get(i + 1) : null;
            return new PayBand(from.get(i), below, listings.stream().map(Listing::payTo)
                    .filter(pay -> pay.compareTo(from.get(i)) >= 0 && (below == null || pay.compareTo(below) < 0))
                    .count());
        }).filter(band -> band.count() > 0).toList();
    }

    private static List<Count> counts(List<Listing> listings, Function<Listing, String> value) {
        return listings.stream().map(value).filter(text -> !text.isEmpty())
                .collect(Collectors.groupingBy(text -> text, Collectors.counting())).entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value)).toList();
    }

    private static String smallestArea(Listing listing) {
        return listing.foundBy().stream().filter(key -> key.startsWith("a:")).map(key -> key.substring(2))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    private static String valueOf(Listing listing, String kind) {
        return listing.foundBy().stream().filter(key -> key.startsWith(kind)).map(key -> key.substring(2)).findFirst()
                .orElse("");
    }
}
