package silian.local.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Runs the built platform once, on data that is thrown away, and performs a small year on it, so that Java can write
 * down the classes each program loads when it starts and when it works. It halves the time every later start takes, and
 * the first people a started platform serves need not wait for classes either.
 */
final class Trial {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Home home;
    private final Console console;

    Trial(Home home, Console console) {
        this.home = home;
        this.console = console;
    }

    /** Whether a program was built since the last trial. */
    boolean isDue() {
        var applications = new Applications(home);
        return Arrays.stream(Part.values()).anyMatch(part -> {
            applications.arguments(part);
            return !applications.classes(part).toFile().exists();
        });
    }

    /** Without a trial everything still works, only slower: trouble is told and forgotten. */
    void run() {
        var trial = home.forTrial();
        var quiet = new Console(new PrintStream(OutputStream.nullOutputStream()), line -> {});
        var table = new ProcessTable(trial.run());
        var surroundings = new Surroundings(trial, Map.of());
        var applications = new Applications(home);
        var launcher = new Launcher(trial, table, surroundings,
                (part, name) -> Launcher.command(part, name, applications, true));
        var stopping = new Stopping(table, quiet, PATIENCE);
        var interruption = Interruption.does(() -> stopping.stop(table.all()));
        try {
            new Credentials(trial.keys()).complete();
            new Starting(table, launcher, surroundings, quiet).start();
            console.say("performing a small year");
            rehearse(trial);
            console.say("writing down what the programs load");
        } catch (Trouble e) {
            console.say("later starts will be slower: " + e.getMessage());
        } finally {
            stopping.stop(table.all());
            interruption.forget();
            List.of("data", "keys", "run").forEach(folder -> Home.delete(trial.state().resolve(folder)));
        }
    }

    /** @throws Trouble if it failed; what the programs loaded until then is written down all the same */
    private static void rehearse(Home trial) {
        var log = trial.log("rehearsal").toFile();
        var code = Children.run(new Tools(trial).acceptance(List.of("replay", "--small")).redirectErrorStream(true)
                .redirectOutput(log));
        if (code != 0) {
            throw new Trouble("the small year ended with exit code " + code + ", log " + log);
        }
    }
}
