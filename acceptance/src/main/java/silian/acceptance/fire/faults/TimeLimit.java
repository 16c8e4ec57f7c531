package silian.acceptance.fire.faults;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import silian.acceptance.client.SingleTry.Outcome;
import silian.acceptance.fire.Scorecard;

/** Whether what a caller saw is what a setting says, within a tenth of it. */
final class TimeLimit {

    private static final int TRIES = 3;
    private static final double TOLERANCE = 0.1;

    private TimeLimit() {}

    static void hold(Scorecard card, String what, Duration setting, int status, Supplier<Outcome> call) {
        var outcomes = IntStream.range(0, TRIES).mapToObj(_ -> call.get()).toList();
        var held = outcomes.stream().allMatch(outcome -> outcome.status() == status
                && Math.abs(outcome.took().toNanos() - setting.toNanos()) <= TOLERANCE * setting.toNanos());
        card.hold(what + ": " + Latencies.seconds(setting) + " +- 10 %", held, "callers saw " + seen(outcomes));
    }

    private static String seen(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.status() + " after " + Latencies.seconds(outcome.took()))
                .collect(Collectors.joining(", "));
    }
}
