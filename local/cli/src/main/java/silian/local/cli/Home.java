package silian.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where everything lies: the project and, in its ignored folder {@code .silian}, what a local run leaves. */
record Home(Path root) {

    private static final long LEAST_FREE_BYTES = 512L * 1024 * 1024;

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
        return made("applications");
    }

    Path keys() {
        return made("keys");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** Deletes all data and keys; logs and unpacked programs stay. */
    void forget() {
        delete(root.resolve(".silian/data"));
        delete(root.resolve(".silian/keys"));
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
        var folder = root.resolve(".silian").resolve(name);
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
