package silian.local.cli;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "test", description = "Builds everything, runs every test and counts them.")
final class TestCommand extends PlatformCommand {

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "Handed on to Maven, after --.")
    private List<String> arguments = new ArrayList<>();

    TestCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        var maven = Programs.find("mvn").orElseThrow(() -> new Trouble("mvn is not on the PATH: install Apache Maven"));
        var began = FileTime.from(Instant.now());
        var command = new ArrayList<>(List.of(maven.toString(), "-B", "-T2", "--fail-at-end", "verify"));
        command.addAll(arguments);
        var root = platform().home().root();
        var code = Children.run(new ProcessBuilder(command).directory(root.toFile()).inheritIO());
        var counts = Counts.under(root, began);
        platform().console().say(counts.toString());
        return code != 0 || counts.failed() > 0 ? 1 : 0;
    }
}
