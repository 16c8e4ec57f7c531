package silian.local.store;

import java.util.Arrays;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.RootReference;

/** The entries of an interval, one after the other. */
final class IndexCursor<V> {

    private static final byte[] NONE = {};

    private final Cursor<byte[], V> cursor;
    private final Interval interval;
    private byte[] key = NONE;

    IndexCursor(RootReference<byte[], V> root, Interval interval, boolean reverse) {
        this.interval = interval;
        this.cursor = reverse
                ? new Cursor<>(root, interval.to(), interval.from(), true)
                : new Cursor<>(root, interval.from(), interval.to());
    }

    /** Moves to the next entry; false if there is none. */
    boolean advance() {
        if (!cursor.hasNext()) {
            return false;
        }
        key = cursor.next();
        return true;
    }

    /** Where the document of the current entry lies. */
    byte[] position(IndexFields index) {
        return index.position(key, cursor.getValue());
    }

    /** Compares the current entries from one field on. */
    int compare(IndexCursor<?> other, int field) {
        return Arrays.compareUnsigned(key, interval.starts()[field], key.length,
                other.key, other.interval.starts()[field], other.key.length);
    }
}
