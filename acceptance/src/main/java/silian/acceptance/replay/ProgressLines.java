package silian.acceptance.replay;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Tells how a chapter goes on where nobody could redraw a bar, as in a file or a build: a line for each tenth of it. */
final class ProgressLines implements Performance.Programme {

    private static final int TENTHS = 10;

    private final PrintWriter out;

    ProgressLines(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void show(String title, int steps, Consumer<Consumer<String>> act) {
        var done = new AtomicInteger();
        tell(title, 0, steps);
        act.accept(_ -> {
            int now = done.incrementAndGet();
            if (tenths(now, steps) > tenths(now - 1, steps)) {
                tell(title, now, steps);
            }
        });
    }

    private static long tenths(int done, int steps) {
        return (long) done * TENTHS / Math.max(steps, 1);
    }

    private void tell(String title, int done, int steps) {
        out.printf(Locale.ROOT, "%s %,d/%,d%n", title, done, steps);
        out.flush();
    }
}
