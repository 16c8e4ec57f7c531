package silian.acceptance.fire;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** What a trial held the platform to, and what it measured. Safe to write to from several threads. */
public final class Scorecard {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One line.
     *
     * @param what the platform was held to
     * @param measured the figures
     * @param held whether it held; lines that only report always do
     */
    public record Line(String what, String measured, boolean held) {}

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** What held or did not. */
    public void hold(String what, boolean held, String measured) {
        lines.add(new Line(what, measured, held));
    }

    /** Holds if nothing was found; else the first findings stand in the measured figures. */
    public void hold(String what, List<String> findings, String measured) {
        hold(what, findings.isEmpty(), findings.isEmpty()
                ? measured
                : findings.size() + " found: " + String.join("; ", findings.subList(0, Math.min(8, findings.size()))));
    }

    /** A figure that nothing depends on. */
    public void tell(String what, String measured) {
        lines.add(new Line(what, measured, true));
    }

    public boolean allHeld() {
        return lines.stream().allMatch(Line::held);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public void print(PrintWriter out) {
        lines.forEach(line -> out.println(String.format(Locale.ROOT, "%-7s %-62s %s", line.held() ? "ok" : "FAILED",
                line.what(), line.measured())));
        out.flush();
    }

    /** Writes the lines and further details as JSON. */
    public void write(Path file, Map<String, Object> details) {
        try {
            Files.write(file, JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(Map.of("held", allHeld(), "lines", lines, "details", details)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
