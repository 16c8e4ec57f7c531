package silian.local.cli;

import picocli.CommandLine.Command;

@Command(name = "down", description = "Stops every process, added instances too; data stays.")
final class DownCommand extends PlatformCommand {

    DownCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        platform().down();
        return 0;
    }
}
