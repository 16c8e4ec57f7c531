package silian.acceptance.fire.kills;

import java.util.function.Consumer;
import java.util.function.Supplier;
import silian.acceptance.cast.Cast;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.year.SmallYears;
import silian.acceptance.fire.audit.Audit;
import silian.acceptance.fire.audit.CommandLedger;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.replay.Performance;

/** Rounds of kills on a running platform, and the audit afterwards. */
final class KillTrial {

    private final LocalPlatform platform;
    private final long seed;
    private final int yearsAtOnce;
    private final Scorecard card;
    private final Consumer<String> progress;

    /** @param progress is told of every round */
    KillTrial(LocalPlatform platform, long seed, int yearsAtOnce, Scorecard card, Consumer<String> progress) {
        this.platform = platform;
        this.seed = seed;
        this.yearsAtOnce = yearsAtOnce;
        this.card = card;
        this.progress = progress;
    }

    /**
     * A platform that traps can be set in. The file of an upload that was cut short, which is deleted after an hour
     * otherwise, is deleted after a minute: the audit waits for it.
     */
    static LocalPlatform platform(String name) {
        return LocalPlatform.fresh(name).with("JAVA_TOOL_OPTIONS", Trap.JAVA_OPTIONS)
                .with("SILIAN_RECRUITMENT_ROSTERS_STRAYAFTER", "60s")
                .with("SILIAN_RECRUITMENT_ROSTERS_CLEAN_EVERY", "5s");
    }

    void play(int rounds, Supplier<Round> next) {
        try (var ledger = new CommandLedger(platform.home().resolve("commands.jsonl"))) {
            var client = new PlatformClient(LocalPlatform.GATEWAY, ledger);
            var cast = Cast.of(platform, client);
            var troupe = new Troupe(new Performance(client, cast), new SmallYears(seed), yearsAtOnce);
            var siege = new Siege(platform, troupe, ledger);
            troupe.begin();
            try {
                for (int i = 1; i <= rounds && troupe.plays(); i++) {
                    var outcome = siege.play(next.get());
                    progress.accept("%3d/%d %-70s %s, up after %.1f s".formatted(i, rounds, outcome.text(),
                            outcome.killed() ? "killed" : "NOT REACHED", outcome.seconds()));
                }
            } finally {
                troupe.finish();
            }
            progress.accept("auditing " + troupe.performed().size() + " years");
            tell(siege, troupe, rounds);
            var years = troupe.performed();
            new Audit(platform, client, cast, card).compare(ledger, years, SmallYears.articleOf(years.size()));
        }
    }

    private void tell(Siege siege, Troupe troupe, int rounds) {
        card.hold("rounds played, each ending with a kill", siege.missed(),
                siege.outcomes().size() + " of " + rounds);
        card.hold("all rounds", siege.outcomes().size() == rounds, "seed " + seed);
        card.hold("every year performed to its end", troupe.failures(),
                troupe.performed().size() + " years, " + troupe.repeated() + " times taken up again");
        var seconds = siege.outcomes().stream().mapToDouble(Siege.Outcome::seconds).summaryStatistics();
        card.tell("time until all was up again",
                "%.1f s on average, %.1f at most".formatted(seconds.getAverage(), seconds.getMax()));
    }
}
