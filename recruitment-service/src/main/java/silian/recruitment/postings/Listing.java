package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the public sees a posting by: there only while it is public, and found by searches only while a place is left, so
 * that a key leads to open postings alone.
 *
 * @param keys everything it can be found by, see {@link SearchKeys}; {@code null} while every place is taken
 * @param keptKeys the same until a place is given back; {@code null} while one is left
 * @param publishedOn the business date of its last publication
 * @param payTo the highest pay, yuan a month
 * @param through the last day on which it is shown; far in the future if it has none
 */
record Listing(@Nullable List<String> keys, @Nullable List<String> keptKeys, LocalDate publishedOn, BigDecimal payTo,
        LocalDate through) {

    private static final LocalDate UNTIL_CLOSED = LocalDate.of(9999, 12, 31);

    Listing {
        keys = keys == null ? null : List.copyOf(keys);
        keptKeys = keptKeys == null ? null : List.copyOf(keptKeys);
    }

    /** Of a posting with a place left. */
    static Listing of(List<String> keys, Advertisement advertisement, LocalDate publishedOn) {
        return new Listing(keys, null, publishedOn, advertisement.vacancy().pay().to().getAmount(),
                lastDay(advertisement.particulars().validThrough()));
    }

    /** The same until another last day, {@code null} for until it is closed. */
    Listing until(@Nullable LocalDate last) {
        return new Listing(keys, keptKeys, publishedOn, payTo, lastDay(last));
    }

    /** Found as long as a place is left. */
    Listing with(Openings openings) {
        boolean left = openings.remaining() > 0;
        if (left == open()) {
            return this;
        }
        return new Listing(keptKeys, keys, publishedOn, payTo, through);
    }

    /** Whether searches find it. */
    boolean open() {
        return keys != null;
    }

    /** What searches find it by now. */
    List<String> foundBy() {
        return keys == null ? List.of() : keys;
    }

    private static LocalDate lastDay(@Nullable LocalDate through) {
        return through == null ? UNTIL_CLOSED : through;
    }
}
