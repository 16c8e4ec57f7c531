package silian.bench.measure;

import java.util.Arrays;
import java.util.Collection;

/** One figure over several rounds. */
public record Spread(double min, double median, double max) {

    public static Spread of(double... rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return new Spread(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    public static Spread of(Collection<Double> rounds) {
        return of(rounds.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
