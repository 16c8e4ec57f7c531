package silian.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures were measured on. */
public final class Machine {

    private Machine() {}

    /** One line: processors, load of the last minute, Java. A load well above what is measured makes wall time worth little. */
    public static String line() {
        return "%d processors, load %s, Java %s".formatted(Runtime.getRuntime().availableProcessors(), load(),
                Runtime.version());
    }

    private static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "unknown";
        }
    }
}
