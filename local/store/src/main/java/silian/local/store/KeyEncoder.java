package silian.local.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.LegacyUUID;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Writes BSON values as bytes whose unsigned order is the order of the values, so that an index is a sorted map of
 * byte strings and every question to it is a range. Equal numbers of different types have equal bytes. No encoding is
 * the prefix of another one, and no encoded value starts with 0x00 or 0xFF, also not when complemented for a
 * descending field.
 */
final class KeyEncoder {

    static final byte EMPTY_ARRAY = 0x0c;
    static final byte NULL = 0x10;
    static final byte NUMBER = 0x20;
    static final byte STRING = 0x30;
    private static final byte MIN_KEY = 0x08;
    private static final byte DOCUMENT = 0x38;
    private static final byte ARRAY = 0x40;
    private static final byte BINARY = 0x48;
    private static final byte LEGACY_UUID = 0x4a;
    private static final byte UUID_VALUE = 0x4c;
    private static final byte OBJECT_ID = 0x50;
    private static final byte BOOLEAN = 0x58;
    private static final byte DATE = 0x60;
    private static final byte TIMESTAMP = 0x68;
    private static final byte REGEX = 0x70;
    private static final byte OTHER = 0x78;
    private static final byte MAX_KEY = 0x7c;
    private static final byte END = 0x04;
    private static final int EXACT = 0x80;
    private static final int MOST_REMAINDERS = 3;

    private byte[] bytes = new byte[32];
    private int length;

    /** The bytes of one value in ascending order. */
    static byte[] encode(@Nullable Object value) {
        var encoder = new KeyEncoder();
        encoder.append(value, true);
        return encoder.toBytes();
    }

    /** The first byte of the encoding, the same for all values that compare with {@code <} and {@code >}. */
    static byte tag(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Missing _ -> NULL;
            case EmptyArray _ -> EMPTY_ARRAY;
            case MinKey _ -> MIN_KEY;
            case Number _ -> NUMBER;
            case String _ -> STRING;
            case Map<?, ?> _ -> DOCUMENT;
            case Collection<?> _ -> ARRAY;
            case BinData _ -> BINARY;
            case LegacyUUID _ -> LEGACY_UUID;
            case UUID _ -> UUID_VALUE;
            case ObjectId _ -> OBJECT_ID;
            case Boolean _ -> BOOLEAN;
            case Instant _ -> DATE;
            case BsonTimestamp _ -> TIMESTAMP;
            case BsonRegularExpression _ -> REGEX;
            case MaxKey _ -> MAX_KEY;
            default -> OTHER;
        };
    }

    /** The encoding of all strings that start with {@code prefix}: a prefix of theirs. */
    static byte[] stringPrefix(String prefix) {
        var encoder = new KeyEncoder();
        encoder.put(STRING);
        encoder.characters(prefix);
        return encoder.toBytes();
    }

    static byte[] complement(byte[] ascending) {
        byte[] descending = ascending.clone();
        for (int i = 0; i < descending.length; i++) {
            descending[i] = (byte) ~descending[i];
        }
        return descending;
    }

    void append(@Nullable Object value, boolean ascending) {
        int start = length;
        value(value);
        if (!ascending) {
            for (int i = start; i < length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
    }

    void appendEncoded(byte[] encoded) {
        for (byte b : encoded) {
            put(b);
        }
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void value(@Nullable Object value) {
        byte tag = tag(value);
        put(tag);
        content(tag, value);
    }

    private void content(byte tag, @Nullable Object value) {
        switch (value) {
            case Number number -> number(number);
            case String text -> {
                characters(text);
                put(0x00);
            }
            case Map<?, ?> document -> document(document);
            case Collection<?> array -> array(array);
            case BinData data -> binary(data.getData());
            case UUID uuid -> uuid(uuid);
            case LegacyUUID legacy -> uuid(legacy.getUuid());
            case ObjectId id -> appendEncoded(id.toByteArray());
            case Boolean flag -> put(flag ? 2 : 1);
            case Instant instant -> big(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case BsonTimestamp timestamp -> big(timestamp.getValue());
            case null -> {
            }
            default -> {
                if (tag == REGEX || tag == OTHER) {
                    characters(value.toString());
                    put(0x00);
                }
            }
        }
    }

    private void document(Map<?, ?> document) {
        for (var field : document.entrySet()) {
            byte tag = tag(field.getValue());
            put(tag);
            characters(String.valueOf(field.getKey()));
            put(0x00);
            content(tag, field.getValue());
        }
        put(END);
    }

    private void array(Collection<?> array) {
        for (Object element : array) {
            value(element);
        }
        put(END);
    }

    private void binary(byte[] data) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put(data.length >>> shift);
        }
        appendEncoded(data);
    }

    private void uuid(UUID uuid) {
        big(uuid.getMostSignificantBits());
        big(uuid.getLeastSignificantBits());
    }

    /** The nearest double, then what it misses, so that 2^53 + 1 and 2^53, or 0.1 and its double, stay apart. */
    private void number(Number number) {
        double nearest = number.doubleValue();
        if (Double.isNaN(nearest)) {
            big(0);
            put(EXACT);
            return;
        }
        sortable(nearest);
        if (Double.isFinite(nearest)) {
            remainder(number, nearest);
        }
        put(EXACT);
    }

    private void remainder(Number number, double nearest) {
        BigDecimal exact = switch (number) {
            case Long whole when (long) nearest != whole || whole == Long.MAX_VALUE -> BigDecimal.valueOf(whole);
            case Decimal128 decimal -> decimal.toBigDecimal();
            default -> null;
        };
        if (exact == null) {
            return;
        }
        BigDecimal missed = exact.subtract(new BigDecimal(nearest));
        for (int i = 0; i < MOST_REMAINDERS && missed.signum() != 0; i++) {
            double part = missed.doubleValue();
            put(missed.signum() < 0 ? EXACT - 1 : EXACT + 1);
            sortable(part);
            missed = missed.subtract(new BigDecimal(part));
        }
    }

    private void sortable(double value) {
        long bits = Double.doubleToLongBits(value == 0.0 ? 0.0 : value);
        big(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
    }

    private void big(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            put((int) (value >>> shift));
        }
    }

    /** UTF-8 of each UTF-16 unit by itself, since strings are compared by unit, without the byte 0x00 that ends a string. */
    private void characters(String text) {
        for (int i = 0; i < text.length(); i++) {
            int unit = text.charAt(i);
            if (unit <= 1) {
                put(0x01);
                put(unit + 1);
            } else if (unit < 0x80) {
                put(unit);
            } else if (unit < 0x800) {
                put(0xC0 | unit >>> 6);
                put(0x80 | unit & 0x3F);
            } else {
                put(0xE0 | unit >>> 12);
                put(0x80 | unit >>> 6 & 0x3F);
                put(0x80 | unit & 0x3F);
            }
        }
    }

    private void put(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) value;
    }

    /** What an array without elements contributes to an index. */
    enum EmptyArray {
        INSTANCE
    }
}
