package silian.acceptance.fire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a trial held the platform to, line by line, and what it found. */
public final class Verdicts {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int SHOWN = 10;

    private final List<Verdict> verdicts = new ArrayList<>();

    /**
     * One line.
     *
     * @param what the promise
     * @param measured how much was looked at, and how
     * @param findings everything that broke it; it held if there are none
     */
    public record Verdict(String what, String measured, List<String> findings) {

        public Verdict {
            findings = List.copyOf(findings);
        }

        boolean held() {
            return findings.isEmpty();
        }
    }

    public synchronized void add(String what, String measured, List<String> findings) {
        verdicts.add(new Verdict(what, measured, findings));
    }

    public synchronized boolean held() {
        return !verdicts.isEmpty() && verdicts.stream().allMatch(Verdict::held);
    }

    public synchronized List<Verdict> all() {
        return List.copyOf(verdicts);
    }

    /** A short table with the first findings of each line. */
    public synchronized String text() {
        var text = new StringBuilder();
        for (var verdict : verdicts) {
            text.append("%-5s %s: %s%n".formatted(verdict.held() ? "holds" : "FAILS", verdict.what(),
                    verdict.measured()));
            verdict.findings().stream().limit(SHOWN).forEach(finding -> text.append("        %s%n".formatted(finding)));
            if (verdict.findings().size() > SHOWN) {
                text.append("        and %d more%n".formatted(verdict.findings().size() - SHOWN));
            }
        }
        return text.toString();
    }

    /** Writes every line with every finding. */
    public synchronized void write(Path file) {
        try {
            Files.writeString(file, JSON.writeValueAsString(verdicts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
