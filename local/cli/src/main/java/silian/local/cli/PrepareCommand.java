package silian.local.cli;

import picocli.CommandLine.Command;

@Command(name = "prepare", hidden = true, description = "Makes starts faster after a build; up does it when needed.")
final class PrepareCommand extends PlatformCommand {

    PrepareCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        platform().prepare();
        return 0;
    }
}
