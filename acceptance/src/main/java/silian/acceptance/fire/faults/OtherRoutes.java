package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import silian.acceptance.client.Request;
import silian.acceptance.client.SingleTry;
import silian.acceptance.fire.Scorecard;

/**
 * Readers of what has nothing to do with a fault, who are not to notice it. They read in turns before and during it, so
 * that whatever else the machine is busy with, these callers too, touches both alike.
 */
final class OtherRoutes {

    private static final Duration TURN = Duration.ofSeconds(8);
    private static final int TURNS = 3;
    private static final int READERS = 4;
    private static final Duration BETWEEN_READS = Duration.ofMillis(40);
    private static final int CALLERS = 8;
    /** Whoever is told to come back later does not come back at once. */
    private static final Duration BETWEEN_CALLS = Duration.ofSeconds(1);
    private static final double ALLOWANCE = 1.5;

    private final FaultyPlatform platform;
    private final List<String> paths;

    OtherRoutes(FaultyPlatform platform, List<String> paths) {
        this.platform = platform;
        this.paths = paths;
    }

    /** A fault with callers who run into it. */
    interface Trouble {

        void begin();

        /** One call that runs into it once it has begun; made again and again by several callers, also before. */
        void call();

        /** Ends it, and returns when what it hit is well again. */
        void end();
    }

    void hold(Scorecard card, String what, Trouble trouble) {
        var before = new ArrayList<Duration>();
        var during = new ArrayList<Duration>();
        int failed = read(Duration.ofSeconds(3), new ArrayList<>());
        for (int turn = 0; turn < TURNS; turn++) {
            failed += readBeside(trouble, before);
            trouble.begin();
            failed += readBeside(trouble, during);
            trouble.end();
        }
        var quiet = Latencies.of(before);
        var troubled = Latencies.of(during);
        double ratio = (double) troubled.percentile(99).toNanos() / quiet.percentile(99).toNanos();
        card.hold(what + ": other routes' p99 stays within 1.5 x", ratio <= ALLOWANCE && failed == 0,
                "%.2f x; before %s; during %s; %d failed".formatted(ratio, quiet, troubled, failed));
    }

    /** Reads for a turn while others call what is in trouble, or soon will be. */
    private int readBeside(Trouble trouble, Collection<Duration> took) {
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, CALLERS).forEach(_ -> threads.execute(() -> {
                while (!over.get()) {
                    trouble.call();
                    Patience.pause(BETWEEN_CALLS);
                }
            }));
            int failed = read(TURN, took);
            over.set(true);
            return failed;
        }
    }

    /** Reads for a while and says how many reads failed. */
    private int read(Duration howLong, Collection<Duration> took) {
        long end = System.nanoTime() + howLong.toNanos();
        Queue<SingleTry.Outcome> outcomes = new ConcurrentLinkedQueue<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, READERS).forEach(reader -> threads.execute(() -> {
                for (int i = reader; System.nanoTime() < end; i++) {
                    outcomes.add(platform.single().send(Request.get(paths.get(i % paths.size())),
                            platform.cast().officer()));
                    Patience.pause(BETWEEN_READS);
                }
            }));
        }
        outcomes.forEach(outcome -> took.add(outcome.took()));
        return (int) outcomes.stream().filter(outcome -> !outcome.isSuccess()).count();
    }
}
