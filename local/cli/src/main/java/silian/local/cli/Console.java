package silian.local.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the person at the terminal sees. */
final class Console {

    private final PrintStream out;
    private final Consumer<String> journal;

    /** @param journal where {@link #report} is written down as well */
    Console(PrintStream out, Consumer<String> journal) {
        this.out = out;
        this.journal = journal;
    }

    /** Says what happened to a process. */
    void report(String line) {
        say(line);
        journal.accept(line);
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** A table whose first row is its head. */
    void table(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0)).toArray();
        for (var row : rows) {
            say(IntStream.range(0, widths.length).mapToObj(column -> pad(row.get(column), widths[column]))
                    .collect(Collectors.joining("  ")).stripTrailing());
        }
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
