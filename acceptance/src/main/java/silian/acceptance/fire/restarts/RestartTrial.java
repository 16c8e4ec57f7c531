package silian.acceptance.fire.restarts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import silian.acceptance.fire.Patience;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.platform.LocalPlatform.Member;

/** What happens to instances while a load goes on. */
final class RestartTrial {

    static final List<String> SERVICES = List.of("enterprise-service", "recruitment-service", "housing-service",
            "finance-service");
    /** A killed instance is used by nobody after this long. */
    private static final Duration TRAFFIC_LEAVES = Duration.ofSeconds(12);
    private static final int AFTERWARDS = 300;
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final LocalPlatform platform;
    private final Supplier<Load> loads;
    private final Scorecard card;
    private final Consumer<String> progress;

    RestartTrial(LocalPlatform platform, Supplier<Load> loads, Scorecard card,
            Consumer<String> progress) {
        this.platform = platform;
        this.loads = loads;
        this.card = card;
        this.progress = progress;
    }

    /** Every instance of every service is asked to stop and started again, one after the other. */
    void rolling(List<String> services, int times, int requests) {
        try (var load = started()) {
            for (int time = 1; time <= times; time++) {
                for (var service : services) {
                    for (var instance : instances(service)) {
                        restart(instance);
                        progress.accept("%d. %s restarted, %d sent, %d failed".formatted(time, instance.name(),
                                load.sent(), load.failures().size()));
                    }
                }
            }
            load.awaitSent(requests, LONGEST);
            load.end();
            card.hold("rolling restart: requests sent", load.sent() >= requests, load.sent() + " of " + requests);
            noFailure("rolling restart of every instance, " + times + " times", load);
        }
    }

    /** One process is asked to stop and started again; of a part that runs once, everything else must do without it. */
    void one(String name) {
        try (var load = started()) {
            restart(platform.member(name));
            load.awaitSent(load.sent() + AFTERWARDS, LONGEST);
            load.end();
            noFailure(name + " restarted", load);
        }
    }

    private void restart(Member instance) {
        instance.stop();
        platform.up();
    }

    /** One of two instances of each service is killed and not started again for a while. */
    void killed(List<String> services) {
        try (var load = started()) {
            for (var service : services) {
                var before = load.failures().size();
                var victim = instances(service).getLast();
                var at = Instant.now();
                victim.kill();
                Patience.pause(TRAFFIC_LEAVES.plusSeconds(8));
                var failed = load.failures().subList(before, load.failures().size());
                judge(service, at, failed);
                platform.up();
                Patience.pause(Duration.ofSeconds(5));
            }
            load.end();
            card.tell("instances killed: requests sent", load.summary());
        }
    }

    private void judge(String service, Instant at, List<Failure> failed) {
        var late = failed.stream().filter(failure -> failure.sent().isAfter(at.plus(TRAFFIC_LEAVES))).toList();
        card.hold(service + " killed: none fails that was sent 12 s later", texts(late), lastOf(at, failed));
        card.hold(service + " killed: nothing safe to repeat fails", texts(failed.stream().filter(Failure::safe)
                .toList()), "0 failed");
        var open = failed.stream().filter(failure -> !failure.safe()).toList();
        var refused = open.stream().filter(failure -> failure.sent().isAfter(at.plusMillis(200))).toList();
        card.hold(service + " killed: of commands without key only those in flight fail", texts(refused),
                open.size() + " failed");
    }

    private static String lastOf(Instant at, List<Failure> failed) {
        return failed.stream().map(Failure::sent).max(Instant::compareTo)
                .map(last -> "last failure of a request sent %.1f s after the kill".formatted(
                        Duration.between(at, last).toMillis() / 1000.0))
                .orElse("no failure at all");
    }

    /** The registry dies and comes back after a while: nobody hears of anybody. */
    void cutOff(Duration away) {
        try (var load = started()) {
            platform.kill("discovery");
            Patience.pause(away);
            var during = load.failures().size();
            progress.accept("discovery away for " + away.toSeconds() + " s, " + load.sent() + " sent, " + during
                    + " failed");
            platform.up();
            Patience.pause(Duration.ofSeconds(20));
            load.end();
            noFailure("discovery killed, away for " + away.toSeconds() + " s, then back", load);
        }
    }

    private Load started() {
        var load = loads.get();
        load.begin();
        load.awaitSent(200, Duration.ofSeconds(30));
        return load;
    }

    private List<Member> instances(String service) {
        return platform.members().stream().filter(member -> member.name().matches(service + "(-\\d+)?")).toList();
    }

    private void noFailure(String what, Load load) {
        card.hold(what + ": 0 failed", load.failureTexts(), load.summary());
    }

    private static List<String> texts(List<Failure> failures) {
        return failures.stream().map(Failure::text).toList();
    }
}
