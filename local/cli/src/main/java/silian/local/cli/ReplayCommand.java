package silian.local.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "replay", description = "Replays the year against the running platform and compares the figures.")
final class ReplayCommand extends PlatformCommand {

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "Handed on to the replay, after --.")
    private List<String> arguments = new ArrayList<>();

    ReplayCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        var all = new ArrayList<>(arguments);
        if (json) {
            all.addFirst("--json");
        }
        return platform().replay(all);
    }
}
