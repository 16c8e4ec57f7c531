package silian.acceptance.fire.rubbish;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.fire.TrialPlatform;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Replay;
import silian.acceptance.year.SyntheticYear;

/** Starts a platform, performs a small year on it, shoots, and says what held. */
@Command(name = "rubbish", mixinStandardHelpOptions = true, description = "Sends requests made from the API documents, most of them broken, and holds every answer to the documents.")
public final class RubbishCommand implements Callable<Integer> {

    private static final String NAME = "rubbish";

    @Option(names = "--seed", defaultValue = "1", description = "another seed, other requests (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--requests", defaultValue = "50000", description = "how many requests (${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--from", defaultValue = "0", description = "index of the first one, to cut a long run into parts (${DEFAULT-VALUE})")
    private int from;

    @Option(names = "--only", description = "sends the request of one index alone, and prints it with its answer")
    private @Nullable Integer only;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        try (var platform = TrialPlatform.fresh(NAME)) {
            platform.up();
            var year = perform(platform, out);
            var report = shoot(new RubbishTrial(platform, year, seed));
            report.write(TrialPlatform.details(NAME));
            out.println(report.text());
            out.println("details: " + TrialPlatform.details(NAME));
            out.flush();
            return report.failures().isEmpty() ? 0 : 1;
        }
    }

    private RubbishReport shoot(RubbishTrial trial) {
        if (only != null) {
            return trial.shootOnly(only);
        }
        try (var bar = new ProgressBarBuilder().setTaskName("rubbish").setInitialMax(requests).build()) {
            return trial.shoot(from, requests, _ -> bar.step());
        }
    }

    /** A world to shoot at: a small year, performed as people would. */
    private SyntheticYear perform(LocalPlatform platform, PrintWriter out) {
        var figures = platform.home().resolve("small-year.csv");
        copy("/fire/small-year.csv", figures);
        int exit = new CommandLine(new Replay()).setOut(out).execute("--json", "--figures", figures.toString(),
                "--seed",
                Long.toString(seed), "--keys", platform.keys().toString(), "--gateway",
                LocalPlatform.GATEWAY.toString(),
                "--agencies", LocalPlatform.AGENCIES.toString());
        if (exit != 0) {
            throw new IllegalStateException("the small year was not performed");
        }
        return SyntheticYear.of(ArticleFigures.from(figures), seed);
    }

    private static void copy(String resource, Path file) {
        try (var in = Objects.requireNonNull(RubbishCommand.class.getResourceAsStream(resource))) {
            Files.write(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
