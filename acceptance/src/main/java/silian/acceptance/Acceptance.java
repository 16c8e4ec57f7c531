package silian.acceptance;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ScopeType;
import silian.acceptance.fire.Fire;
import silian.acceptance.replay.Replay;

/** What is performed against the platform from outside. */
@Command(name = "acceptance", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, description = "Performs journeys and trials against the platform.", subcommands = {
        Replay.class, Fire.class})
public final class Acceptance {

    private Acceptance() {}

    public static void main(String[] arguments) {
        // the drivers of broker and store have nobody to log to, and need not say so
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.exit(line().execute(arguments));
    }

    /** Ends with 2 where what was asked for cannot be, and with 1 where it did not come to what it should. */
    static CommandLine line() {
        return new CommandLine(new Acceptance()).setExecutionExceptionHandler((failure, line, _) -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                line.getErr().println(cause.getMessage() == null
                        ? cause.getClass().getSimpleName()
                        : cause.getMessage());
            }
            return failure instanceof IllegalArgumentException ? ExitCode.USAGE : ExitCode.SOFTWARE;
        });
    }
}
