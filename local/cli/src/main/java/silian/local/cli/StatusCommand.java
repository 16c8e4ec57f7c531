package silian.local.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "status", description = "Shows every process; exit code 0 only when all are up.")
final class StatusCommand extends PlatformCommand {

    @Option(names = "--json", description = "Answer in JSON.")
    private boolean json;

    StatusCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() {
        var status = platform().status();
        if (json) {
            platform().console().say(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                    .writeValueAsString(status.json()));
        } else {
            platform().console().table(status.rows());
        }
        return status.allUp() ? 0 : 1;
    }
}
