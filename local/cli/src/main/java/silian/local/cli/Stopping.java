package silian.local.cli;

import java.time.Duration;
import java.util.List;

/** Stops processes: asks first, waits, then insists. */
final class Stopping {

    private final ProcessTable table;
    private final Console console;
    private final Duration patience;

    Stopping(ProcessTable table, Console console, Duration patience) {
        this.table = table;
        this.console = console;
        this.patience = patience;
    }

    /** Stops the instances, what others depend on last. Only processes that still are the ones started are touched. */
    void stop(List<Instance> instances) {
        for (var stage : List.of(Part.Stage.APPLICATION, Part.Stage.FOUNDATION)) {
            stopTogether(instances.stream().filter(instance -> instance.ofPart().stage() == stage).toList());
        }
    }

    private void stopTogether(List<Instance> instances) {
        instances.forEach(instance -> instance.process().ifPresent(ProcessHandle::destroy));
        var end = System.nanoTime() + patience.toNanos();
        for (var instance : instances) {
            while (instance.isAlive() && System.nanoTime() < end) {
                Waiting.pause();
            }
            var asked = !instance.isAlive();
            instance.process().ifPresent(handle -> {
                handle.destroyForcibly();
                handle.onExit().join();
            });
            table.remove(instance);
            console.say("  %-22s %s".formatted(instance.name(), asked
                    ? "stopped"
                    : "killed after "
                            + patience.toSeconds() + " s"));
        }
    }
}
