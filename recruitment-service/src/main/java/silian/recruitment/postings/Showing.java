package silian.recruitment.postings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;

/**
 * What the public sees of a posting (发布情况).
 *
 * @param listing present only while it is public
 * @param changedAt when the public last saw it change, {@code null} before it is first published
 * @param expiresAfter present only while its last day will end it: what the sweeper looks for
 */
public record Showing(@Nullable Listing listing, @Nullable Instant changedAt,
        @Indexed(sparse = true) @Nullable LocalDate expiresAfter) {

    /** Of a posting that was never public. */
    static final Showing NOTHING = new Showing(null, null, null);

    Showing shown(Listing now, @Nullable LocalDate through, Instant at) {
        return new Showing(now, at, through);
    }

    /** Nobody sees it for a while. */
    Showing hidden(Instant at) {
        return new Showing(null, seenToChange(at), expiresAfter);
    }

    /** Nobody sees it any more. */
    Showing over(Instant at) {
        return new Showing(null, seenToChange(at), null);
    }

    /** Until another last day, {@code null} for until it is closed, with other places. */
    Showing until(@Nullable LocalDate through, Openings openings, Instant at) {
        return listing == null
                ? new Showing(null, changedAt, through)
                : new Showing(listing.until(through).with(openings), at, through);
    }

    /** The public sees how many places are left, and searches whether there are any. */
    Showing with(Openings openings, Instant at) {
        return listing == null ? this : new Showing(listing.with(openings), at, expiresAfter);
    }

    /** Whether searches find it: it is public and a place is left. */
    public boolean open() {
        return listing != null && listing.open();
    }

    /** The business date of the present publication, {@code null} while it is not public. */
    public @Nullable LocalDate publishedOn() {
        return listing == null ? null : listing.publishedOn();
    }

    private @Nullable Instant seenToChange(Instant at) {
        return changedAt == null ? null : at;
    }
}
