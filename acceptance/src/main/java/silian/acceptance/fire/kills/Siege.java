package silian.acceptance.fire.kills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import silian.acceptance.fire.audit.CommandLedger;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.platform.LocalPlatform.Member;

/** Plays rounds: kills a process while the troupe plays, starts it again, and lets the work go on for a moment. */
final class Siege {

    private static final Duration UNTIL_CAUGHT = Duration.ofSeconds(120);
    private static final Duration UNTIL_GOING_ON = Duration.ofSeconds(60);
    private static final int COMMANDS_BETWEEN = 20;

    /**
     * How a round went.
     *
     * @param text of the round
     * @param killed whether it came to the kill
     * @param seconds until all was up again
     */
    record Outcome(String text, boolean killed, double seconds) {}

    private final LocalPlatform platform;
    private final Troupe troupe;
    private final CommandLedger ledger;
    private final List<Outcome> outcomes = new ArrayList<>();

    Siege(LocalPlatform platform, Troupe troupe, CommandLedger ledger) {
        this.platform = platform;
        this.troupe = troupe;
        this.ledger = ledger;
    }

    Outcome play(Round round) {
        var instances = platform.members().stream()
                .filter(member -> member.name().matches(round.victim() + "(-\\d+)?")).toList();
        var victim = instances.get(round.draw() % instances.size());
        var killed = strike(round, victim);
        var began = System.nanoTime();
        platform.up();
        var outcome = new Outcome(round.text(), killed, (System.nanoTime() - began) / 1e9);
        outcomes.add(outcome);
        goOn();
        return outcome;
    }

    private boolean strike(Round round, Member victim) {
        var point = round.point();
        if (point == null) {
            LockSupport.parkNanos(round.after().toNanos());
            victim.kill();
            return true;
        }
        try (var trap = Trap.set(platform.logs().resolve(victim.name() + ".log"), point.type(), point.method(),
                round.passes())) {
            var caught = trap.caught(UNTIL_CAUGHT);
            if (caught) {
                victim.kill();
            }
            return caught;
        }
    }

    /** The next victim should have something in hand. */
    private void goOn() {
        var enough = ledger.acknowledged().size() + COMMANDS_BETWEEN;
        var end = System.nanoTime() + UNTIL_GOING_ON.toNanos();
        while (ledger.acknowledged().size() < enough && troupe.plays() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** Rounds whose point nobody came to. */
    List<String> missed() {
        return outcomes.stream().filter(outcome -> !outcome.killed()).map(Outcome::text).toList();
    }
}
