package silian.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "logs", description = "Prints the log of a process.")
final class LogsCommand extends PlatformCommand {

    @Parameters(paramLabel = "SERVICE", description = "Such as housing-service or housing-service-2; status names all.")
    private String service = "";

    @Option(names = "-f", description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    LogsCommand(Platform platform) {
        super(platform);
    }

    @Override
    public Integer call() throws IOException {
        try (var log = new RandomAccessFile(platform().log(service).toFile(), "r")) {
            var buffer = new byte[8192];
            while (true) {
                var read = log.read(buffer);
                if (read > 0) {
                    System.out.write(buffer, 0, read);
                    if (System.out.checkError()) {
                        return 0; // nobody reads on, as after | head
                    }
                } else if (follow) {
                    Waiting.pause();
                } else {
                    return 0;
                }
            }
        }
    }
}
