package silian.local.cli;

import java.nio.charset.StandardCharsets;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/** The tool's entry: finds the command, tells trouble in one line. */
@Command(name = "silian", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, version = "Silian 0.1.0", description = "Runs the platform on this machine.", subcommands = {
        UpCommand.class, StatusCommand.class, LogsCommand.class, ScaleCommand.class, ReplayCommand.class,
        DemoCommand.class, FireCommand.class, BenchCommand.class, PrepareCommand.class, TestCommand.class,
        DownCommand.class})
final class Silian {

    private Silian() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try {
            System.exit(commandLine(out, Home.found()).execute(arguments));
        } catch (Trouble e) {
            System.err.println("silian: " + e.getMessage());
            System.exit(1);
        }
    }

    static CommandLine commandLine(PrintStream out, Home home) {
        var journal = new Journal(home);
        var platform = new Platform(home, new Console(out, journal::add));
        var line = new CommandLine(new Silian(), new CommandLine.IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                return PlatformCommand.class.isAssignableFrom(type)
                        ? type.getDeclaredConstructor(Platform.class).newInstance(platform)
                        : CommandLine.defaultFactory().create(type);
            }
        });
        // what follows the trial's name is the trial's
        for (var handsOn : List.of("fire", "bench")) {
            Objects.requireNonNull(line.getSubcommands().get(handsOn)).setStopAtPositional(true);
        }
        line.setExecutionExceptionHandler((failure, command, result) -> {
            if (!(failure instanceof Trouble)) {
                throw failure;
            }
            var message = Objects.requireNonNull(failure.getMessage());
            journal.add(command.getCommandName() + ": " + message);
            command.getErr()
                    .println("silian: " + message + (message.contains("log: ") ? "" : "; log: " + journal.file()));
            return 1;
        });
        return line;
    }
}
