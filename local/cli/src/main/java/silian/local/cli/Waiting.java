package silian.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits until processes are ready and says so, one by one. */
final class Waiting {

    private static final long PAUSE_MS = 150;

    private final Console console;
    private final Duration limit;

    Waiting(Console console, Duration limit) {
        this.console = console;
        this.limit = limit;
    }

    /**
     * Waits for those that are not ready yet.
     *
     * @throws Trouble naming the process that stopped, a ready one too, or that does not become ready, why, and its log
     */
    void untilReady(List<Instance> instances) {
        var waiting = new ArrayList<>(instances.stream().filter(instance -> !instance.isReady()).toList());
        var end = System.nanoTime() + limit.toNanos();
        while (!waiting.isEmpty()) {
            instances.stream().filter(instance -> !instance.isAlive()).findFirst().ifPresent(instance -> {
                throw new Trouble(stopped(instance));
            });
            for (var instance : List.copyOf(waiting)) {
                if (instance.isReady()) {
                    waiting.remove(instance);
                    console.report("  %-22s ready after %4.1f s".formatted(instance.name(),
                            instance.age().toMillis() / 1000.0));
                }
            }
            if (System.nanoTime() > end) {
                var late = waiting.getFirst();
                throw new Trouble(late.name() + " is not ready after " + limit.toSeconds() + " s: "
                        + LogExcerpt.reason(java.nio.file.Path.of(late.log())) + "; log: " + late.log());
            }
            pause();
        }
    }

    static String stopped(Instance instance) {
        return instance.name() + " stopped: " + LogExcerpt.reason(java.nio.file.Path.of(instance.log())) + "; log: "
                + instance.log();
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
    }
}
