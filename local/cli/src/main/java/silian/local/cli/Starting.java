package silian.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts what is missing of the platform, stage by stage; an interrupted or failed start leaves nothing behind. */
final class Starting {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final ProcessTable table;
    private final Launcher launcher;
    private final Surroundings surroundings;
    private final Console console;
    private final List<Instance> started = new CopyOnWriteArrayList<>();

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
        var cleanUp = new Thread(this::undo, "clean up");
        Runtime.getRuntime().addShutdownHook(cleanUp);
        try {
            for (var stage : stages) {
                var missing = new ArrayList<Instance>();
                stage.forEach(part -> missing.addAll(launchMissing(part)));
                new Waiting(console, LIMIT).untilReady(missing);
            }
        } catch (RuntimeException e) {
            if (isRemoved(cleanUp)) {
                undo();
            }
            throw e;
        }
        isRemoved(cleanUp);
    }

    /** False once the hook runs, because somebody pressed Ctrl-C. */
    private static boolean isRemoved(Thread hook) {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return false;
        }
    }

    /** Stops what this start has started so far. */
    void undo() {
        if (!started.isEmpty()) {
            console.say("stopping what was started");
            new Stopping(table, console, Duration.ofSeconds(10)).stop(started);
            started.clear();
        }
    }

    private List<Instance> launchMissing(Part part) {
        var there = table.of(part);
        var alive = there.stream().filter(Instance::isAlive).toList();
        var crashed = there.stream().filter(instance -> !instance.isAlive()).toList();
        crashed.forEach(table::remove);
        if (part == Part.INFRASTRUCTURE) {
            return launchInfrastructure(alive);
        }
        // one of several that crashed is missing too, not only a service of which nothing is left
        var names = there.isEmpty() ? List.of(part.title()) : crashed.stream().map(Instance::name).toList();
        return names.stream().map(name -> noted(launcher.launch(part, name))).toList();
    }

    private List<Instance> launchInfrastructure(List<Instance> alive) {
        var names = alive.stream().map(Instance::name).toList();
        var launched = new ArrayList<Instance>();
        if (!names.contains("mongod") && !names.contains("infrastructure")) {
            surroundings.mongod().ifPresent(mongod -> launched.add(noted(launcher.launchMongod(mongod))));
        }
        var needed = surroundings.embedsStore() || surroundings.realBroker().isEmpty();
        if (needed && !names.contains("infrastructure")) {
            launched.add(noted(launcher.launch(Part.INFRASTRUCTURE, "infrastructure")));
        }
        return launched;
    }

    private Instance noted(Instance instance) {
        started.add(instance);
        console.say("  %-22s starting, log %s".formatted(instance.name(), instance.log()));
        return instance;
    }
}
