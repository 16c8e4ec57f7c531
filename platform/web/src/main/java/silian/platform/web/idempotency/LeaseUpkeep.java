package silian.platform.web.idempotency;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import silian.platform.web.WebSettings;

/** Renews the leases of what this process carries out, and sweeps records whose time is over. */
final class LeaseUpkeep implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LeaseUpkeep.class);

    private final IdempotencyRecords records;
    private final WebSettings.Idempotency settings;
    private final Set<Claim.Granted> carriedOut = ConcurrentHashMap.newKeySet();
    private @Nullable ScheduledExecutorService timer;
    private boolean indexed;

    LeaseUpkeep(IdempotencyRecords records, WebSettings.Idempotency settings) {
        this.records = records;
        this.settings = settings;
    }

    void begin(Claim.Granted claim) {
        carriedOut.add(claim);
    }

    void end(Claim.Granted claim) {
        carriedOut.remove(claim);
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("idempotency-upkeep").factory());
        var renewal = settings.lease().toMillis() / 3;
        timer.scheduleWithFixedDelay(() -> quietly(this::renew), renewal, renewal, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> quietly(this::sweep), 0, settings.sweepEvery().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** After the web server has answered the last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    private void renew() {
        records.renew(List.copyOf(carriedOut));
    }

    private void sweep() {
        if (!indexed) {
            records.createIndex();
            indexed = true;
        }
        var removed = records.sweep();
        log.debug("{} idempotency records swept", removed);
    }

    /** A failure must not end the schedule; the next round tries again. */
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.warn("upkeep of idempotency records failed, will be tried again: {}", e.toString());
        }
    }
}
