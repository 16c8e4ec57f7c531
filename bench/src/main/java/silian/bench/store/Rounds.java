package silian.bench.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import silian.bench.measure.Spread;

/** Does the same again and again and tells how often it could be done in a second. */
final class Rounds {

    private static final int ROUNDS = 5;
    private static final int SLOW_ROUNDS = 3;
    private static final double SLOW = 10;
    private static final Duration ROUND = Duration.ofMillis(600);
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    private static final long SEED = 20220101;

    private Rounds() {}

    /** A round lasts until its time is over, and always at least one operation; what takes seconds is measured thrice. */
    static Spread of(Shape shape, Postings postings) {
        double warmUp = round(shape, postings, WARM_UP, SEED);
        double[] rounds = new double[warmUp < SLOW ? SLOW_ROUNDS : ROUNDS];
        for (int i = 0; i < rounds.length; i++) {
            rounds[i] = round(shape, postings, ROUND, SEED + i + 1);
        }
        return Spread.of(rounds);
    }

    private static double round(Shape shape, Postings postings, Duration duration, long seed) {
        long start = System.nanoTime();
        long end = start + duration.toNanos();
        long operations = 0;
        try (var threads = Executors.newFixedThreadPool(shape.threads())) {
            var counts = new ArrayList<Callable<Long>>();
            for (int i = 0; i < shape.threads(); i++) {
                var random = new Random(seed * 31 + i);
                counts.add(() -> {
                    long count = 0;
                    do {
                        shape.operation().run(postings, random);
                        count++;
                    } while (System.nanoTime() < end);
                    return count;
                });
            }
            for (var count : threads.invokeAll(counts)) {
                operations += count.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(shape.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return operations * 1e9 / (System.nanoTime() - start);
    }
}
