package silian.local.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that writes down what it was told; a contradictory file it refuses. */
final class ToldArguments {

    private ToldArguments() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(System.getenv("SILIAN_KEYS")).resolve("told"), String.join(" ", arguments));
        System.exit(List.of(arguments).contains("contradictory.csv") ? 3 : 0);
    }
}
