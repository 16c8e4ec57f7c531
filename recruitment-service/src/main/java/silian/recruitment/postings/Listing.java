package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What searches see of a posting: there only while it is public with a place left, so that a key leads to open postings
 * alone.
 *
 * @param keys everything it can be found by, see {@link SearchKeys}
 * @param publishedOn the business date of its last publication
 * @param payTo the highest pay, yuan a month
 * @param through the last day on which it is shown; far in the future if it has none
 */
record Listing(List<String> keys, LocalDate publishedOn, BigDecimal payTo, LocalDate through) {

    private static final LocalDate UNTIL_CLOSED = LocalDate.of(9999, 12, 31);

    Listing {
        keys = List.copyOf(keys);
    }

    static Listing of(List<String> keys, LocalDate publishedOn, BigDecimal payTo, @Nullable LocalDate through) {
        return new Listing(keys, publishedOn, payTo, through == null ? UNTIL_CLOSED : through);
    }

    /** The same until another last day, {@code null} for until it is closed. */
    Listing until(@Nullable LocalDate last) {
        return of(keys, publishedOn, payTo, last);
    }
}
