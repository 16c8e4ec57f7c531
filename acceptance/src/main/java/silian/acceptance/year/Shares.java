package silian.acceptance.year;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Divides a total into parts. */
final class Shares {

    private Shares() {}

    /**
     * Divides {@code total} into {@code parts} parts of at least {@code least} and at most {@code most}, as uneven as
     * life. Nothing has no parts.
     */
    static List<Integer> upTo(int most, int total, int parts, int least, RandomGenerator random) {
        if (total < (long) parts * least || total > (long) parts * most) {
            throw new IllegalArgumentException(
                    total + " cannot be divided into " + parts + " parts of " + least + " to " + most);
        }
        var shares = IntStream.range(0, parts).map(_ -> least).toArray();
        for (int left = total - parts * least; left > 0;) {
            int part = random.nextInt(parts);
            if (shares[part] < most) {
                shares[part]++;
                left--;
            }
        }
        return IntStream.of(shares).boxed().toList();
    }
}
