package silian.acceptance.fire.rubbish;

import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.year.SmallYears;
import silian.acceptance.fire.TrialCommand;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;

/** Performs a small year, shoots at what it left, and says what held. */
@Command(name = "rubbish", description = "Sends requests made from the API documents, most of them broken, and holds every answer to the documents.")
public final class RubbishCommand extends TrialCommand {

    @Option(names = "--requests", defaultValue = "50000", description = "how many requests (${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--from", defaultValue = "0", description = "index of the first one, to cut a long run into parts (${DEFAULT-VALUE})")
    private int from;

    @Option(names = "--only", description = "sends the request of one index alone, and prints it with its answer")
    private @Nullable Integer only;

    @Override
    protected LocalPlatform platform() {
        return LocalPlatform.fresh("rubbish");
    }

    @Override
    protected void play(LocalPlatform platform, Scorecard card, Consumer<String> progress) {
        var client = new PlatformClient(LocalPlatform.GATEWAY);
        var cast = Cast.of(platform, client);
        var year = new SmallYears(seed()).next();
        new Performance(client, cast).perform(year);
        var report = shoot(new RubbishTrial(platform, year, seed()));
        report.single().ifPresent(progress);
        report.write(platform.home().resolve("details.json"));
        report.hold(card);
    }

    private RubbishReport shoot(RubbishTrial trial) {
        if (only != null) {
            return trial.shootOnly(only);
        }
        try (var bar = new ProgressBarBuilder().setTaskName("rubbish").setInitialMax(requests).build()) {
            return trial.shoot(from, requests, _ -> bar.step());
        }
    }
}
