package silian.acceptance.fire.kills;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kill -9 of everything, anywhere and at every point between two steps. Exit code 0 only if nothing was lost. */
@Command(name = "kills", description = "Kills processes while small years are performed, then audits what is left.")
public final class Kills implements Callable<Integer> {

    @Option(names = "--rounds", defaultValue = "200", description = "how many kills (${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "which kills, and which years (${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--years-at-once", defaultValue = "2", description = "years performed side by side (${DEFAULT-VALUE})")
    private int yearsAtOnce;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var told = new ArrayList<String>();
        try (var platform = KillTrial.platform("kills")) {
            platform.up();
            platform.scale("recruitment-service", 2);
            var deck = new Deck(seed);
            var card = new KillTrial(platform, seed, yearsAtOnce, line -> {
                told.add(line);
                out.println(line);
                out.flush();
            }).play(rounds, deck::draw);
            card.print(out);
            card.write(platform.home().resolve("kills.json"), Map.of("seed", seed, "rounds", told));
            return card.allHeld() ? 0 : 1;
        }
    }
}
