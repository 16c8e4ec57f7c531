package silian.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Starts what is missing of the platform, stage by stage; an interrupted or failed start leaves nothing behind. */
final class Starting {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final ProcessTable table;
    private final Launcher launcher;
    private final Surroundings surroundings;
    private final Console console;
    private final List<Instance> started = new ArrayList<>();
    private boolean undone;

    Starting(ProcessTable table, Launcher launcher, Surroundings surroundings, Console console) {
        this.table = table;
        this.launcher = launcher;
        this.surroundings = surroundings;
        this.console = console;
    }

    /** @throws Trouble after what this call started was stopped again */
    void start() {
        start(List.of(Part.of(Part.Stage.FOUNDATION), Part.of(Part.Stage.APPLICATION)));
    }

    void start(List<List<Part>> stages) {
        var interruption = Interruption.does(this::undo);
        try {
            var running = new ArrayList<Instance>();
            for (var stage : stages) {
                stage.forEach(this::launchMissing);
                // those of an earlier start too: one that is alive need not be ready
                stage.forEach(part -> running.addAll(table.of(part)));
                new Waiting(console, LIMIT).untilReady(running);
            }
        } catch (RuntimeException e) {
            if (!interruption.forget()) {
                throw new Trouble("interrupted");
            }
            undo();
            throw e;
        }
        interruption.forget();
    }

    /** Stops what this start has started so far, and keeps it from starting more. */
    synchronized void undo() {
        undone = true;
        if (!started.isEmpty()) {
            console.say("stopping what was started");
            new Stopping(table, console, Duration.ofSeconds(10)).stop(started);
            started.clear();
        }
    }

    private void launchMissing(Part part) {
        var there = table.of(part);
        var alive = there.stream().filter(Instance::isAlive).toList();
        var crashed = there.stream().filter(instance -> !alive.contains(instance)).toList();
        crashed.forEach(table::remove);
        if (part == Part.INFRASTRUCTURE) {
            launchInfrastructure(alive);
            return;
        }
        // one of several that crashed is missing too, not only a service of which nothing is left
        var names = there.isEmpty() ? List.of(part.title()) : crashed.stream().map(Instance::name).toList();
        names.forEach(name -> launch(() -> launcher.launch(part, name)));
    }

    private void launchInfrastructure(List<Instance> alive) {
        var names = alive.stream().map(Instance::name).toList();
        if (!names.contains("mongod") && !names.contains("infrastructure")) {
            surroundings.mongod().ifPresent(mongod -> launch(() -> launcher.launchMongod(mongod)));
        }
        var needed = surroundings.embedsStore() || surroundings.realBroker().isEmpty();
        if (needed && !names.contains("infrastructure")) {
            launch(() -> launcher.launch(Part.INFRASTRUCTURE, "infrastructure"));
        }
    }

    /** Excludes {@link #undo}: what is launched before it is stopped by it, and nothing is launched after it. */
    private synchronized void launch(Supplier<Instance> launching) {
        if (undone) {
            throw new Trouble("interrupted");
        }
        var instance = launching.get();
        started.add(instance);
        console.report("  %-22s starting, log %s".formatted(instance.name(), instance.log()));
    }
}
