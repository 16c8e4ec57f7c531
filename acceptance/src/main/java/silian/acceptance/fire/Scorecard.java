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
    private static final int SHOWN = 10;

    /**
     * One line.
     *
     * @param what the platform was held to
     * @param measured the figures
     * @param held whether it held; lines that only report always do
     * @param findings all that broke it, if single findings can be told
     */
    public record Line(String what, String measured, boolean held, List<String> findings) {

        public Line {
            findings = List.copyOf(findings);
        }
    }

    private final List<Line> lines = new CopyOnWriteArrayList<>();

    /** What held or did not. */
    public void hold(String what, boolean held, String measured) {
        lines.add(new Line(what, measured, held, List.of()));
    }

    /** Holds if nothing was found. */
    public void hold(String what, List<String> findings, String measured) {
        lines.add(new Line(what, measured, findings.isEmpty(), findings));
    }

    /** A figure that nothing depends on. */
    public void tell(String what, String measured) {
        lines.add(new Line(what, measured, true, List.of()));
    }

    /** Takes over the lines of a part. */
    public void add(String part, Scorecard card) {
        card.lines().forEach(line -> lines
                .add(new Line(part + ": " + line.what(), line.measured(), line.held(), line.findings())));
    }

    /** Whether there is something that held, and nothing that did not. */
    public boolean allHeld() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::held);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** A line each, with the first findings below it. */
    public void print(PrintWriter out) {
        for (var line : lines) {
            out.println(String.format(Locale.ROOT, "%-7s %-62s %s", line.held() ? "ok" : "FAILED", line.what(),
                    line.measured()));
            line.findings().stream().limit(SHOWN).forEach(finding -> out.println("          " + finding));
            if (line.findings().size() > SHOWN) {
                out.println("          and %d more".formatted(line.findings().size() - SHOWN));
            }
        }
        out.flush();
    }

    /** Writes the lines with all findings, and further details, as JSON. */
    public void write(Path file, Map<String, Object> details) {
        try {
            Files.write(file, JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(Map.of("held", allHeld(), "lines", lines, "details", details)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
