package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.description.ApiDocuments;
import silian.acceptance.fire.description.ApiOperation;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.year.SyntheticYear;

/** Shoots at a platform on which a year was performed, and judges every answer. */
public final class RubbishTrial {

    private static final int AT_ONCE = 16;
    /** Fewer requests say nothing about memory: caches are still filling. */
    private static final int ENOUGH_TO_GROW = 5_000;

    private static final int ROUNDS = 3;
    private static final int BRIEF = 2_000;

    private final LocalPlatform platform;
    private final long seed;
    private final KnownValues known = new KnownValues();
    private final Callers callers;
    private final Gun gun;
    private final List<ApiOperation> operations;
    private final SyntheticYear year;
    private final Judge judge = new Judge(new Contract());
    private final Tally tally = new Tally();

    /** @param year the year that was performed, whose people shoot */
    public RubbishTrial(LocalPlatform platform, SyntheticYear year, long seed) {
        this(platform, Cast.of(platform, new PlatformClient(LocalPlatform.GATEWAY)), year, seed);
    }

    private RubbishTrial(LocalPlatform platform, Cast cast, SyntheticYear year, long seed) {
        this.platform = platform;
        this.seed = seed;
        this.year = year;
        this.callers = new Callers(cast, year, known);
        this.gun = new Gun(LocalPlatform.GATEWAY, callers);
        this.operations = ApiDocuments.read(new PlatformClient(LocalPlatform.GATEWAY));
    }

    /**
     * A short trial on a platform that runs: enough to notice that something fell behind its documents.
     *
     * @param cast who performed the year
     */
    public static Scorecard brief(LocalPlatform platform, Cast cast, SyntheticYear year, long seed) {
        var card = new Scorecard();
        new RubbishTrial(platform, cast, year, seed).shoot(IntStream.range(0, BRIEF).toArray(), 1, _ -> {}).hold(card);
        return card;
    }

    /** Sends so many requests from an index on, several at once. */
    public RubbishReport shoot(int from, int requests, IntConsumer progress) {
        return shoot(IntStream.range(from, from + requests).toArray(), ROUNDS, progress);
    }

    /** Sends one request alone, as it was among the others. */
    public RubbishReport shootOnly(int index) {
        return shoot(new int[]{index}, ROUNDS, _ -> {});
    }

    private RubbishReport shoot(int[] indexes, int rounds, IntConsumer progress) {
        var begun = Instant.now();
        var samples = new Samples(known, year.graduates());
        var anybody = new ShotMaker(seed, operations, callers.names(), Map.of(), known, samples);
        var allowed = new Sowing(operations, callers, gun, known).perform(anybody, seed, rounds);
        var maker = new ShotMaker(seed, operations, callers.names(), allowed, known, samples);
        var health = new HealthCheck(platform);
        var memory = new MemoryWatch(platform.members(), new StoreCache(LocalPlatform.STORE));
        var started = Instant.now();
        for (int quarter = 0; quarter < MemoryWatch.QUARTERS; quarter++) {
            shootAll(Arrays.copyOfRange(indexes, quarter * indexes.length / MemoryWatch.QUARTERS,
                    (quarter + 1) * indexes.length / MemoryWatch.QUARTERS), maker, progress);
            if (indexes.length >= ENOUGH_TO_GROW) {
                memory.read();
            }
        }
        return new RubbishReport(seed, operations, tally, Duration.between(begun, started),
                Duration.between(started, Instant.now()), gun.heldBack(), health.complaints(), memory, known.sizes());
    }

    private void shootAll(int[] indexes, ShotMaker maker, IntConsumer progress) {
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var shooting = IntStream.range(0, AT_ONCE).<Future<?>>mapToObj(_ -> threads.submit(() -> {
                for (int i = next.getAndIncrement(); i < indexes.length; i = next.getAndIncrement()) {
                    var shot = maker.at(indexes[i]);
                    var answered = gun.send(shot);
                    tally.add(shot, answered, judge.offences(shot, answered));
                    progress.accept(i);
                }
            })).toList();
            for (var one : shooting) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while shooting", e);
        }
    }
}
