package silian.acceptance.client;

import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Does something for each of many, a few at once. */
public final class AtOnce {

    private static final int FEW = 6;

    private AtOnce() {}

    /** Returns when it is done for all, or fails with the first failure; what has not begun then is left. */
    public static <T> void each(Collection<T> all, Consumer<T> act) {
        var failed = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(FEW, Thread.ofVirtual().factory())) {
            var acts = all.stream().<Future<?>>map(one -> threads.submit(() -> act(one, act, failed))).toList();
            for (var running : acts) {
                running.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before all was done", e);
        }
    }

    private static <T> void act(T one, Consumer<T> act, AtomicBoolean failed) {
        if (failed.get()) {
            return;
        }
        try {
            act.accept(one);
        } catch (RuntimeException e) {
            failed.set(true);
            throw e;
        }
    }
}
