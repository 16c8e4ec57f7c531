package silian.local.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Starts or stops instances of one service until there are as many as asked for. */
final class Scaling {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private final ProcessTable table;
    private final Launcher launcher;
    private final Console console;

    Scaling(ProcessTable table, Launcher launcher, Console console) {
        this.table = table;
        this.launcher = launcher;
        this.console = console;
    }

    /** @throws Trouble if none runs, or after the instances that did not become ready were stopped again */
    void to(Scale wanted) {
        var there = table.of(wanted.part());
        var alive = there.stream().filter(Instance::isAlive).toList();
        if (alive.isEmpty()) {
            throw new Trouble(wanted.part().title() + " is not running: ./silian up");
        }
        // the number asked for is of living ones: a crashed one is replaced or no longer wanted
        there.stream().filter(instance -> !alive.contains(instance)).forEach(table::remove);
        new Stopping(table, console, PATIENCE).stop(alive.stream()
                .sorted(Comparator.comparing(Instance::name).reversed())
                .limit(Math.max(0, alive.size() - wanted.instances())).toList());
        launch(wanted, alive.stream().map(Instance::name).toList());
        console.say(wanted.part().title() + ": " + wanted.instances() + " running");
    }

    private void launch(Scale wanted, List<String> names) {
        var started = new ArrayList<Instance>();
        try {
            IntStream.iterate(1, number -> number + 1).mapToObj(wanted::nameOf).filter(name -> !names.contains(name))
                    .limit(Math.max(0, wanted.instances() - names.size()))
                    .forEach(name -> started.add(launcher.launch(wanted.part(), name)));
            new Waiting(console, LIMIT).untilReady(started);
        } catch (Trouble e) {
            new Stopping(table, console, Duration.ofSeconds(10)).stop(started);
            throw e;
        }
    }
}
