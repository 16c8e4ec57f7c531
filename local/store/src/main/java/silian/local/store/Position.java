package silian.local.store;

import java.util.Arrays;

/** Where a document lies in its collection: the order-preserving encoding of its id. */
final class Position implements Comparable<Position> {

    private final byte[] bytes;

    Position(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(Position other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Position position && Arrays.equals(bytes, position.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
