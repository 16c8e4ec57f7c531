package silian.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** How long single operations took, in milliseconds. */
public final class Percentiles {

    private static final double NANOS = 1e6;

    private final long[] sorted;

    /** @param nanos at least one */
    public Percentiles(Collection<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        sorted = nanos.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
    }

    /** The time that this share of the operations did not exceed (nearest rank). */
    public double at(double share) {
        var rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / NANOS;
    }

    public double max() {
        return sorted[sorted.length - 1] / NANOS;
    }
}
