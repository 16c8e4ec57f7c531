package silian.bench.store;

import java.util.Arrays;

/** Operations per second of several rounds. */
record Figures(double min, double median, double max) {

    static Figures of(double[] rounds) {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        return new Figures(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }
}
