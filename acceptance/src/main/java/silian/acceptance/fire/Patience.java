package silian.acceptance.fire;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting, always with an end. */
public final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /** How long it took until the condition held; longer than the limit if it did not. */
    public static Duration until(Duration limit, BooleanSupplier condition) {
        long began = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - began > limit.toNanos()) {
                return limit.plus(BETWEEN_LOOKS);
            }
            pause(BETWEEN_LOOKS);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    public static void pause(Duration pause) {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !Thread.currentThread().isInterrupted(); left = end
                - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
