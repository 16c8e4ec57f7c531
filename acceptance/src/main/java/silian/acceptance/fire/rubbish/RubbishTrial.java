package silian.acceptance.fire.rubbish;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.year.SyntheticYear;

/** Shoots at a platform on which a year was performed, and judges every answer. */
public final class RubbishTrial {

    private static final int AT_ONCE = 16;
    private static final Duration SAMPLE_EVERY = Duration.ofSeconds(6);

    private final LocalPlatform platform;
    private final long seed;
    private final World world = new World();
    private final Callers callers;
    private final Gun gun;
    private final List<ApiOperation> operations;
    private final SyntheticYear year;
    private final Judge judge = new Judge(new Contract());
    private final Tally tally = new Tally();

    /** @param year the year that was performed, whose people shoot */
    public RubbishTrial(LocalPlatform platform, SyntheticYear year, long seed) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        this.platform = platform;
        this.seed = seed;
        this.year = year;
        this.callers = new Callers(new Cast(new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES), client,
                platform.keys()), year, world);
        this.gun = new Gun(LocalPlatform.GATEWAY, callers);
        this.operations = ApiDocuments.operations(client);
    }

    /** Sends so many requests from an index on, several at once. */
    public RubbishReport shoot(int from, int requests, IntConsumer progress) {
        return shoot(IntStream.range(from, from + requests).toArray(), progress);
    }

    /** Sends one request alone, as it was among the others. */
    public RubbishReport shootOnly(int index) {
        return shoot(new int[]{index}, _ -> {});
    }

    private RubbishReport shoot(int[] indexes, IntConsumer progress) {
        var begun = Instant.now();
        var samples = new Samples(world, year.graduates());
        var anybody = new ShotMaker(seed, operations, callers.names(), Map.of(), world, samples);
        var allowed = new Sowing(operations, callers, gun, world).perform(anybody, seed);
        var maker = new ShotMaker(seed, operations, callers.names(), allowed, world, samples);
        var health = new HealthCheck(platform);
        var started = Instant.now();
        try (var sampler = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory())) {
            var sampling = sampler.scheduleWithFixedDelay(health::sample, 0, SAMPLE_EVERY.toSeconds(),
                    TimeUnit.SECONDS);
            shootAll(indexes, maker, progress);
            sampling.cancel(false);
        }
        var took = Duration.between(started, Instant.now());
        return new RubbishReport(seed, operations, tally, Duration.between(begun, started), took, gun.heldBack(),
                health.complaints(), health.growth(),
                world.sizes());
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
