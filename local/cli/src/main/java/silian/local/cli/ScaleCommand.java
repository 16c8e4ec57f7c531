package silian.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "scale", description = "Starts or stops instances of a service until there are as many as asked for.")
final class ScaleCommand extends PlatformCommand {

    @Parameters(paramLabel = "SERVICE=N", description = "Such as housing-service=2.")
    private String wish = "";

    ScaleCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        platform().scale(Scale.parse(wish));
        return 0;
    }
}
