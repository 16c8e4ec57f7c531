package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs on the PATH of this machine. */
final class Programs {

    private Programs() {}

    static Optional<Path> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(java.io.File.pathSeparator)).filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Starts a process that outlives this one and its terminal, its output appended to the log. */
    static Process detached(ProcessBuilder builder, Path log) {
        // a session of its own where the system offers it; otherwise at least deaf to the terminal's end
        find("setsid").or(() -> find("nohup")).ifPresent(wrapper -> builder.command().addFirst(wrapper.toString()));
        try {
            Files.deleteIfExists(log.resolveSibling(log.getFileName() + ".1"));
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"));
            }
            return builder.redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(log.toFile()).start();
        } catch (IOException e) {
            throw new Trouble(builder.command().getLast() + " cannot be started: " + e.getMessage());
        }
    }

    private static java.io.File nothing() {
        return new java.io.File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }
}
