package silian.local.store;

import java.util.List;

/** What a query asks of one path, as far as an index can answer it; the matcher decides the rest. */
sealed interface Condition {

    /** Whether documents without the path cannot satisfy it, so that a sparse index holds all that can. */
    boolean excludesMissing();

    /** One of some values, each in its encoding, ascending and distinct. */
    record Points(List<byte[]> values, boolean excludesMissing) implements Condition {}

    /**
     * Values of one type between two bounds. A bound is an encoding or the prefix of encodings: a lower one admits
     * everything that follows or extends it, an upper one everything that precedes or extends it; an exclusive bound
     * does not admit what extends it.
     */
    record Range(byte[] lower, boolean lowerExclusive, byte[] upper, boolean upperExclusive) implements Condition {

        @Override
        public boolean excludesMissing() {
            return true;
        }
    }
}
