package silian.acceptance.fire.kills;

import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.TrialCommand;
import silian.acceptance.platform.LocalPlatform;

/** Kill -9 of everything, anywhere and at every point between two steps. Exit code 0 only if nothing was lost. */
@Command(name = "kills", description = "Kills processes while small years are performed, then audits what is left.")
public final class Kills extends TrialCommand {

    @Option(names = "--rounds", defaultValue = "200", description = "how many kills (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--years-at-once", defaultValue = "2", description = "years performed side by side (${DEFAULT-VALUE})")
    private int yearsAtOnce;

    @Override
    protected LocalPlatform platform() {
        return KillTrial.platform("kills");
    }

    @Override
    protected void play(LocalPlatform platform, Scorecard card, Consumer<String> progress) {
        platform.scale("recruitment-service", 2);
        var deck = new Deck(seed());
        new KillTrial(platform, seed(), yearsAtOnce, card, progress).play(rounds, deck::draw);
    }
}
