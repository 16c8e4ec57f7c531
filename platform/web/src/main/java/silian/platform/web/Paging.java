package silian.platform.web;

import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;

/**
 * Which page of a list a caller asks for: {@code cursor} (absent for the first page) and {@code limit}.
 * Hand {@link #position()} and {@link #limit()} to a repository method that returns a {@code Window}, and the window to
 * {@link Paged#of}.
 */
public final class Paging {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MOST = 200;

    private final KeysetScrollPosition position;
    private final int limit;
    private final Cursors cursors;
    private final String binding;

    Paging(KeysetScrollPosition position, int limit, Cursors cursors, String binding) {
        this.position = position;
        this.limit = limit;
        this.cursors = cursors;
        this.binding = binding;
    }

    /**
     * The first page, for callers inside this process. The cursor of its answer is good in this process only.
     *
     * @param limit 1 to 200
     */
    public static Paging first(int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("a page has 1 to " + MOST + " items");
        }
        return new Paging(ScrollPosition.keyset(), limit, new Cursors(CursorKey.ofThisProcess()), "");
    }

    /** Where the page starts. */
    public KeysetScrollPosition position() {
        return position;
    }

    /** How many items at most, 1 to 200. */
    public Limit limit() {
        return Limit.of(limit);
    }

    String cursor(ScrollPosition next) {
        return cursors.write((KeysetScrollPosition) next, binding);
    }
}
