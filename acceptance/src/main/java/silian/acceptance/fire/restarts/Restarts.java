package silian.acceptance.fire.restarts;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.year.SmallYears;
import silian.acceptance.fire.TrialCommand;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;
import silian.acceptance.year.SyntheticYear;

/** Instances restarted in turn, killed, cut off from the registry, under load. Exit code 0 only if nobody noticed. */
@Command(name = "restarts", description = "Restarts, kills and cuts off instances while requests go on.")
public final class Restarts extends TrialCommand {

    private enum Scene {
        ROLLING, SINGLE, KILLED, CUT_OFF, ALONE
    }

    @Option(names = "--scenes", split = ",", defaultValue = "ROLLING,SINGLE,KILLED,CUT_OFF,ALONE", description = "what is played: ${COMPLETION-CANDIDATES} (all)")
    private List<Scene> scenes = List.of();

    @Option(names = "--requests", defaultValue = "100000", description = "at least so many during the rolling restart (${DEFAULT-VALUE})")
    private int requests;

    @Option(names = "--rate", defaultValue = "200", description = "requests a second (${DEFAULT-VALUE})")
    private int rate;

    @Option(names = "--times", defaultValue = "2", description = "how often each instance is restarted (${DEFAULT-VALUE})")
    private int times;

    @Option(names = "--away", defaultValue = "90", description = "seconds without registry, of all or of one instance (${DEFAULT-VALUE})")
    private int away;

    @Override
    protected LocalPlatform platform() {
        return LocalPlatform.fresh("restarts");
    }

    @Override
    protected void play(LocalPlatform platform, Scorecard card, Consumer<String> progress) {
        RestartTrial.SERVICES.forEach(service -> platform.scale(service, 2));
        var calls = calls(platform);
        var trial = new RestartTrial(platform, () -> new Load(LocalPlatform.GATEWAY, calls::next, rate), card,
                progress);
        var alone = new InstanceAlone(platform, calls, rate, card, progress);
        scenes.forEach(scene -> play(scene, trial, alone));
    }

    /**
     * The short version, on a platform that runs: one of two instances is asked to stop and started again.
     *
     * @param cast who performed the year
     * @param year that was performed there
     */
    public static Scorecard brief(LocalPlatform platform, Cast cast, SyntheticYear year, long seed) {
        var service = RestartTrial.SERVICES.getFirst();
        platform.scale(service, 2);
        var calls = new Calls(year, cast, seed);
        var card = new Scorecard();
        new RestartTrial(platform, () -> new Load(LocalPlatform.GATEWAY, calls::next, 50), card, _ -> {})
                .one(service);
        return card;
    }

    private static Cast cast(LocalPlatform platform) {
        return Cast.of(platform, new PlatformClient(LocalPlatform.GATEWAY));
    }

    private Calls calls(LocalPlatform platform) {
        var cast = cast(platform);
        var year = new SmallYears(seed()).next();
        new Performance(new PlatformClient(LocalPlatform.GATEWAY), cast).perform(year);
        return new Calls(year, cast, seed());
    }

    private void play(Scene scene, RestartTrial trial, InstanceAlone alone) {
        switch (scene) {
            case ROLLING -> trial.rolling(RestartTrial.SERVICES, times, requests);
            case SINGLE -> List.of("discovery", "identity").forEach(trial::one);
            case KILLED -> trial.killed(RestartTrial.SERVICES);
            case CUT_OFF -> trial.cutOff(Duration.ofSeconds(away));
            case ALONE -> alone.cutOff("recruitment", Duration.ofSeconds(away));
        }
    }
}
