package silian.local.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "fire", description = "Puts a platform of its own under fire: kills, faults, rubbish, access. Exit code 0 only if everything held.")
final class FireCommand extends PlatformCommand {

    @Parameters(arity = "0..*", paramLabel = "TRIAL [OPTION...]", description = "The trial and its options; none lists them.")
    private List<String> arguments = new ArrayList<>();

    FireCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        return platform().fire(arguments.isEmpty() ? List.of("--help") : arguments);
    }
}
