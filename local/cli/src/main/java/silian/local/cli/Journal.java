package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The tool's own log: what it started and stopped and what was in its way, each with its time (UTC). */
record Journal(Home home) {

    private static final String NAME = "silian";

    Path file() {
        return home.state().resolve("logs").resolve(NAME + ".log");
    }

    /** Writes down one line; a disk too full for it must not hide what is being told. */
    void add(String line) {
        try {
            Files.writeString(home.log(NAME), Instant.now().truncatedTo(ChronoUnit.MILLIS) + " " + line.strip() + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException | Trouble full) {
            // it is on the terminal too
        }
    }
}
