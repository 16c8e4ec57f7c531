package silian.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where everything lies.
 *
 * @param root of the project
 * @param state what a local run leaves; the ignored folder {@code .silian}, or for a trial run one beneath it
 */
record Home(Path root, Path state) {

    private static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

    Home(Path root) {
        this(root, root.resolve(".silian"));
    }

    /** The same project with nothing in it but the built programs. */
    Home forTrial() {
        return new Home(root, root.resolve(".silian/trial"));
    }

    /** The project the tool was started in, as the shell script says. */
    static Home found() {
        var told = System.getenv("SILIAN_HOME");
        return new Home(Path.of(told == null ? "" : told).toAbsolutePath().normalize());
    }

    Path data() {
        return made("data");
    }

    Path logs() {
        return made("logs");
    }

    Path run() {
        return made("run");
    }

    Path applications() {
        return made(root.resolve(".silian/applications"));
    }

    Path keys() {
        return made("keys");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Deletes all data and keys; logs and unpacked programs stay. */
    void forget() {
        delete(state.resolve("data"));
        delete(state.resolve("keys"));
    }

    /** @throws Trouble if there is no room to run in */
    void requireSpace() {
        try {
            var free = Files.getFileStore(data()).getUsableSpace();
            if (free < LEAST_FREE_BYTES) {
                throw new Trouble("disk full: " + free / 1024 / 1024 + " MB free at " + data() + ", "
                        + LEAST_FREE_BYTES / 1024 / 1024 + " MB needed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path made(String name) {
        return made(state.resolve(name));
    }

    private static Path made(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Trouble("the folder " + folder + " cannot be made: " + e.getMessage());
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Trouble("cannot delete " + e.getMessage());
        }
    }
}
