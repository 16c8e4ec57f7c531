package silian.local.cli;

import java.util.List;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "up, replay and the table of figures; exit code 0 only when all figures match.")
final class DemoCommand extends PlatformCommand {

    DemoCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        platform().up(false);
        return platform().replay(List.of());
    }
}
