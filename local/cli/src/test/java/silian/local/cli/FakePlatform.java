package silian.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** A platform of shell commands that never become ready; as a program it starts two and waits. */
final class FakePlatform {

    static final BiFunction<Part, String, List<String>> SLEEPING = (part, name) -> List.of("/bin/sh", "-c",
            "exec sleep 120");

    final Home home;
    final ProcessTable table;
    final Launcher launcher;
    final Starting starting;
    final Scaling scaling;
    final Console console = new Console(System.out, line -> {});

    FakePlatform(Path root, BiFunction<Part, String, List<String>> commands) {
        home = new Home(root);
        table = new ProcessTable(home.run());
        var surroundings = new Surroundings(home, Map.of("SILIAN_MONGODB_URI", "mongodb://127.0.0.1:1"));
        launcher = new Launcher(home, table, surroundings, commands);
        starting = new Starting(table, launcher, surroundings, console);
        scaling = new Scaling(table, launcher, console);
    }

    public static void main(String[] arguments) {
        new FakePlatform(Path.of(arguments[0]), SLEEPING).starting
                .start(List.of(List.of(Part.HOUSING, Part.FINANCE)));
    }
}
