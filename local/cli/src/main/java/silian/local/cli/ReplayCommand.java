package silian.local.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "replay", description = "Replays a year against the running platform and compares the figures. May be interrupted and given again: it goes on where it stopped.")
final class ReplayCommand extends PlatformCommand {

    @ArgGroup
    private @Nullable Figures which;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Tells years of the same figures apart; 2022 if not given. One platform holds one year.")
    private @Nullable Long seed;

    @Option(names = "--check", description = "Only tell whether the figures agree and how large their year is; needs no platform.")
    private boolean check;

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "Handed on to the replay, after --.")
    private List<String> arguments = new ArrayList<>();

    ReplayCommand(Platform platform) {
        super(platform);
    }

    /** Whose figures the year has; the article's of 2022 if nothing is said. */
    private static final class Figures {

        @Option(names = "--figures", paramLabel = "FILE", description = "Another article's figures, in the columns of acceptance/src/main/resources/figures-2022.csv.")
        private @Nullable Path figures;

        @Option(names = "--small", description = "A small year of a dozen enterprises, which takes seconds.")
        private boolean small;

        private List<String> arguments() {
            var all = new ArrayList<String>();
            if (figures != null) {
                all.addAll(List.of("--figures", figures.toString()));
            }
            if (small) {
                all.add("--small");
            }
            return all;
        }
    }

    @Override
    public Integer call() {
        var all = new ArrayList<String>();
        if (which != null) {
            all.addAll(which.arguments());
        }
        if (seed != null) {
            all.addAll(List.of("--seed", seed.toString()));
        }
        if (json) {
            all.add("--json");
        }
        all.addAll(arguments);
        return check ? platform().checkYear(all) : platform().replay(all);
    }
}
