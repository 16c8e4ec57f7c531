package silian.local.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "bench", description = "Measures the platform: gateway, events, start-up, calls, imports, data size, store.")
final class BenchCommand extends PlatformCommand {

    @Parameters(arity = "0..*", paramLabel = "BENCH [OPTION...]", description = "What to measure and its options; none lists them.")
    private List<String> arguments = new ArrayList<>();

    BenchCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        return platform().bench(arguments.isEmpty() ? List.of("--help") : arguments);
    }
}
