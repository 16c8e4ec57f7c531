package silian.platform.events.consuming;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down once a listener ended that nobody stopped: only a new process listens again, so it belongs to liveness. */
final class ListenersHealth implements HealthIndicator {

    private final Listeners listeners;

    ListenersHealth(Listeners listeners) {
        this.listeners = listeners;
    }

    @Override
    public Health health() {
        var ended = listeners.ended();
        return ended.isEmpty() ? Health.up().build() : Health.down().withDetail("ended", ended).build();
    }
}
