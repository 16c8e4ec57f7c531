package silian.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Stops processes: asks first, waits, then insists. */
final class Stopping {

    private static final Duration INSISTENCE = Duration.ofSeconds(5);

    private final ProcessTable table;
    private final Console console;
    private final Duration patience;

    Stopping(ProcessTable table, Console console, Duration patience) {
        this.table = table;
        this.console = console;
        this.patience = patience;
    }

    /**
     * Stops the instances, what others depend on last. Only processes that still are the ones started are touched.
     *
     * @throws Trouble after all others were stopped, if one does not even end when killed, such as another user's
     */
    void stop(List<Instance> instances) {
        var lasting = new ArrayList<Instance>();
        for (var stage : List.of(Part.Stage.APPLICATION, Part.Stage.FOUNDATION)) {
            lasting.addAll(stopTogether(instances.stream().filter(instance -> instance.ofPart().stage() == stage)
                    .toList()));
        }
        if (!lasting.isEmpty()) {
            throw new Trouble(lasting.stream().map(one -> one.name() + " (process " + one.pid() + ")")
                    .collect(Collectors.joining(", ")) + " cannot be stopped");
        }
    }

    private List<Instance> stopTogether(List<Instance> instances) {
        instances.forEach(instance -> instance.process().ifPresent(ProcessHandle::destroy));
        var end = System.nanoTime() + patience.toNanos();
        var lasting = new ArrayList<Instance>();
        for (var instance : instances) {
            if (endsBy(end, instance)) {
                stopped(instance, "stopped");
            } else if (killed(instance)) {
                stopped(instance, "killed after " + patience.toSeconds() + " s");
            } else {
                lasting.add(instance);
            }
        }
        return lasting;
    }

    private void stopped(Instance instance, String how) {
        table.remove(instance);
        console.report("  %-22s %s".formatted(instance.name(), how));
    }

    private static boolean killed(Instance instance) {
        instance.process().ifPresent(ProcessHandle::destroyForcibly);
        return endsBy(System.nanoTime() + INSISTENCE.toNanos(), instance);
    }

    private static boolean endsBy(long end, Instance instance) {
        while (instance.isAlive()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Waiting.pause();
        }
        return true;
    }
}
