package silian.bench.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that measures: prints as it goes, and leaves behind what its figures were made of. */
public abstract class Measurement implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    /** Prints at once; numbers are written as in English whatever the machine speaks. */
    protected final void report(String format, Object... values) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    /** Leaves the details in the workplace, with the machine they come from, and says where. */
    protected final void leave(Workplace workplace, Map<String, ?> details) {
        var all = new LinkedHashMap<String, Object>(Map.of("machine", Machine.line()));
        all.putAll(details);
        report("details: %s", workplace.details(all));
    }
}
