package silian.platform.standards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** A table of codes and names from a data file of this module: {@code code name}, comments start with {@code #}. */
final class NamedCodes {

    private NamedCodes() {}

    static Map<String, String> read(String file) {
        var codes = new HashMap<String, String>();
        var stream = Objects.requireNonNull(NamedCodes.class.getResourceAsStream("/silian/standards/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                var columns = line.split(" ", 2);
                codes.put(columns[0], columns[1]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
        return Map.copyOf(codes);
    }
}
