package silian.platform.registration;

import com.netflix.appinfo.InstanceInfo.InstanceStatus;
import com.netflix.discovery.EurekaClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.netflix.eureka.CloudEurekaClient;
import org.springframework.context.SmartLifecycle;

/**
 * Leaves the registry and goes on serving until no caller can still have this instance in its list. It stands in the
 * last phase, so it ends before the web server and the consumers begin to stop.
 */
final class DrainsBeforeStopping implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DrainsBeforeStopping.class);

    private final EurekaClient registry;
    private final Duration untilNobodyCalls;
    private volatile boolean running;

    DrainsBeforeStopping(EurekaClient registry, Duration untilNobodyCalls) {
        this.registry = registry;
        this.untilNobodyCalls = untilNobodyCalls;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable finished) {
        leave();
        log.info("draining: out of the registry, serving for {} ms more", untilNobodyCalls.toMillis());
        CompletableFuture.delayedExecutor(untilNobodyCalls.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            running = false;
            finished.run();
        });
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Told to the registry here and now: the client's own report runs in the background and is rate limited. */
    private void leave() {
        var instance = registry.getApplicationInfoManager();
        instance.setInstanceStatus(InstanceStatus.OUT_OF_SERVICE);
        try {
            if (registry instanceof CloudEurekaClient direct) {
                direct.setStatus(InstanceStatus.OUT_OF_SERVICE, instance.getInfo());
            }
        } catch (RuntimeException e) {
            log.warn("the registry does not answer; callers notice when the lease ends: {}", e.toString());
        }
    }
}
