package silian.acceptance.fire;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import silian.acceptance.platform.LocalPlatform;

/**
 * What trials have in common: a seed, a platform of their own that is stopped at the end, lines on the way, a table at
 * the end and the same as {@code result.json} in the platform's folder.
 */
public abstract class TrialCommand implements Callable<Integer> {

    @Option(names = "--seed", defaultValue = "1", description = "the same seed plays the same trial (${DEFAULT-VALUE})")
    private long seed;

    @Spec
    private @Nullable CommandSpec spec;

    /** A platform that is not started yet. */
    protected abstract LocalPlatform platform();

    /**
     * Does what the trial is about.
     *
     * @param platform started
     * @param card for what it held
     * @param progress for a line on the way
     */
    protected abstract void play(LocalPlatform platform, Scorecard card, Consumer<String> progress);

    protected final long seed() {
        return seed;
    }

    @Override
    public final Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        List<String> told = new CopyOnWriteArrayList<>();
        var card = new Scorecard();
        try (var platform = platform()) {
            platform.up();
            play(platform, card, line -> {
                told.add(line);
                out.println(line);
                out.flush();
            });
            card.print(out);
            card.write(platform.home().resolve("result.json"), Map.of("seed", seed, "log", told));
        }
        return card.allHeld() ? 0 : 1;
    }
}
