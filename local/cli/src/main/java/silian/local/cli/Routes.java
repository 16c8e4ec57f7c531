package silian.local.cli;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;

/**
 * The ways through the gateway. A service that is ready can be reached only once the gateway has heard of it from the
 * registry, which is a moment later: who calls in between is told to come again.
 */
final class Routes {

    private final String gateway;

    Routes(String gateway) {
        this.gateway = gateway;
    }

    /**
     * Waits until the gateway leads to every service.
     *
     * @throws Trouble naming one to which it does not
     */
    void untilOpen(Duration limit) {
        var closed = new ArrayList<>(Part.of(Part.Stage.APPLICATION).stream()
                .filter(part -> part.isScalable() || part == Part.IDENTITY).toList());
        var end = System.nanoTime() + limit.toNanos();
        closed.removeIf(this::isOpen);
        while (!closed.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new Trouble(closed.getFirst().title() + " is ready, but the gateway does not lead to it after "
                        + limit.toSeconds() + " s");
            }
            Waiting.pause();
            closed.removeIf(this::isOpen);
        }
    }

    /** Asks for something that everybody may read, and that every service has. */
    private boolean isOpen(Part part) {
        return Health.isUp(URI.create(gateway + "/api/" + part.title().replace("-service", "") + "/openapi"));
    }
}
