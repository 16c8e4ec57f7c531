package silian.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "up", description = "Starts what is not running yet and tells where to click and whom to log in as.")
final class UpCommand extends PlatformCommand {

    @Option(names = "--fresh", description = "Stop everything and delete data and keys first.")
    private boolean fresh;

    UpCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        platform().up(fresh);
        return 0;
    }
}
