package silian.bench;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;
import silian.bench.calls.CallsBench;
import silian.bench.events.EventsBench;
import silian.bench.gateway.GatewayBench;
import silian.bench.lists.ListsBench;
import silian.bench.roster.ImportBench;
import silian.bench.startup.StartupBench;
import silian.bench.store.SizeBench;
import silian.bench.store.StoreBench;

/** The measurements, each a command of its own. Exit code 0: within the budget; 1: not; 2: the run is void. */
@Command(name = "bench", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, description = "Measures the platform.", subcommands = {
        GatewayBench.class, EventsBench.class, StartupBench.class, CallsBench.class, ListsBench.class,
        ImportBench.class,
        SizeBench.class, StoreBench.class})
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).setExecutionExceptionHandler((failure, line, _) -> {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                line.getErr().println(cause);
            }
            return 2;
        }).execute(arguments));
    }
}
