package silian.local.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.BsonTimestamp;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import org.junit.jupiter.api.Test;

class KeyEncoderTests {

    private final Random random = new Random(7);

    @Test
    void ordersValuesAsTheServerSortsThem() {
        var values = someValues();
        for (Object one : values) {
            for (Object other : values) {
                int expected = Integer.signum(ValueComparator.asc().compare(one, other));
                int encoded = Integer.signum(Arrays.compareUnsigned(KeyEncoder.encode(one), KeyEncoder.encode(other)));
                assertThat(encoded).as("%s and %s", one, other).isEqualTo(expected);
            }
        }
    }

    @Test
    void reversesTheOrderOfDescendingFields() {
        var values = someValues();
        for (Object one : values) {
            for (Object other : values) {
                int ascending = Integer.signum(Arrays.compareUnsigned(pair(one, true), pair(other, true)));
                int descending = Integer.signum(Arrays.compareUnsigned(pair(one, false), pair(other, false)));
                assertThat(descending).as("%s and %s", one, other).isEqualTo(-ascending);
            }
        }
    }

    @Test
    void givesEqualNumbersOfDifferentTypesTheSameBytes() {
        byte[] one = KeyEncoder.encode(1);
        assertThat(KeyEncoder.encode(1L)).isEqualTo(one);
        assertThat(KeyEncoder.encode(1.0)).isEqualTo(one);
        assertThat(KeyEncoder.encode(new Decimal128(new BigDecimal("1.000")))).isEqualTo(one);
        assertThat(KeyEncoder.encode(-0.0)).isEqualTo(KeyEncoder.encode(0));
    }

    @Test
    void tellsNumbersApartThatHaveTheSameNearestDouble() {
        long large = 1L << 53;
        assertThat(encoded(large + 1)).isGreaterThan(encoded(large));
        assertThat(encoded(Long.MAX_VALUE)).isLessThan(encoded(0x1p63)).isGreaterThan(encoded(Long.MAX_VALUE - 1));
        assertThat(encoded(aDecimal("9007199254740993.01"))).isGreaterThan(encoded(aDecimal("9007199254740993.00")))
                .isLessThan(encoded(aDecimal("9007199254740993.02")));
    }

    private static Position encoded(Object value) {
        return new Position(KeyEncoder.encode(value));
    }

    private static Decimal128 aDecimal(String value) {
        return new Decimal128(new BigDecimal(value));
    }

    @Test
    void keepsEveryEncodingApartFromTheStartOfAnother() {
        var values = someValues();
        for (Object one : values) {
            byte[] start = KeyEncoder.encode(one);
            for (Object other : values) {
                byte[] bytes = KeyEncoder.encode(other);
                boolean starts = bytes.length > start.length
                        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
                assertThat(starts).as("%s and %s", one, other).isFalse();
            }
        }
    }

    private static byte[] pair(Object value, boolean ascending) {
        var encoder = new KeyEncoder();
        encoder.append(value, ascending);
        encoder.append("tail", ascending);
        return encoder.toBytes();
    }

    private List<Object> someValues() {
        var values = new ArrayList<Object>(List.of(Missing.getInstance(), MinKey.getInstance(), MaxKey.getInstance(),
                true, false, 0, -1, 1, 1.5, -1.5, 1e300, -1e300, 1e-300, Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                3_000_000_000L, -3_000_000_000L, "", "a", "a\0", "a\0b", "a\1", "\0", "ab", "b", "李", "（", "𠮷", "é",
                Instant.EPOCH, Instant.EPOCH.minusMillis(1), Instant.parse("2022-06-01T00:00:00Z"),
                new BsonTimestamp(5),
                new BsonTimestamp(-5), new BinData(new byte[]{1, 2}), new BinData(new byte[]{-1}), new UUID(1, 2),
                new UUID(-1, 2), new ObjectId("507f1f77bcf86cd799439011"), new ObjectId("507f1f77bcf86cd799439012")));
        for (int i = 0; i < 40; i++) {
            values.add(random.nextInt());
            values.add(random.nextGaussian());
            values.add(new Decimal128(BigDecimal.valueOf(random.nextInt(), 1).multiply(BigDecimal.TEN)));
        }
        return values;
    }
}
