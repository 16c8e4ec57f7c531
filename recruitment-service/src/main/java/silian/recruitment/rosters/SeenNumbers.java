package silian.recruitment.rosters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which numbers a file has named already, in memory that its number of lines alone decides: 64 bits of a digest each,
 * under which two numbers of a file of 100,000 lines meet once in some ten thousand million files.
 */
final class SeenNumbers {

    private final MessageDigest digest;
    private final long[] slots;

    /** @param most how many there may be */
    SeenNumbers(int most) {
        this.slots = new long[Integer.highestOneBit(Math.max(most, 8)) * 4];
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Notes a number; {@code false} if it was seen before. */
    boolean add(String number) {
        long mark = ByteBuffer.wrap(digest.digest(number.getBytes(StandardCharsets.UTF_8))).getLong() | 1;
        int at = (int) (mark >>> 1) & (slots.length - 1);
        while (slots[at] != 0) {
            if (slots[at] == mark) {
                return false;
            }
            at = (at + 1) & (slots.length - 1);
        }
        slots[at] = mark;
        return true;
    }
}
