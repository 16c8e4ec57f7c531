package silian.acceptance.fire.kills;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import silian.acceptance.client.UnexpectedAnswer;
import silian.acceptance.year.SmallYears;
import silian.acceptance.replay.Performance;
import silian.acceptance.year.SyntheticYear;

/**
 * Performs year after year, several at once, whatever happens to the platform: what has no answer is performed again
 * under the same keys, as patient clients do.
 */
final class Troupe {

    /** Refusals that mean: log in again, ask for a new code, or look again; not that something is lost. */
    private static final List<String> PASSING = List.of("idempotency.in-flight", "check-in.code-expired",
            "token.invalid", "authentication.required");
    private static final int FIRST_FAILURE = 500;

    private final Performance performance;
    private final SmallYears years;
    private final List<SyntheticYear> performed = new CopyOnWriteArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeated = new AtomicInteger();
    private final List<Thread> players;
    private volatile boolean last;

    Troupe(Performance performance, SmallYears years, int atOnce) {
        this.performance = performance;
        this.years = years;
        this.players = IntStream.range(0, atOnce).mapToObj(i -> Thread.ofPlatform().name("player-" + i)
                .unstarted(this::play)).toList();
    }

    void begin() {
        players.forEach(Thread::start);
    }

    /** Ends with the years under way. */
    void finish() {
        last = true;
        try {
            for (var player : players) {
                if (!player.join(Duration.ofMinutes(5))) {
                    failures.add(player.getName() + " does not come to the end of its year");
                    player.interrupt();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the end of the last year", e);
        }
    }

    /** The years performed to their end. */
    List<SyntheticYear> performed() {
        return List.copyOf(performed);
    }

    /** What no patience helped against. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** How often a year had to be performed again from its beginning. */
    int repeated() {
        return repeated.get();
    }

    /** Whether anybody still plays. */
    boolean plays() {
        return players.stream().anyMatch(Thread::isAlive);
    }

    private void play() {
        do {
            var year = years.next();
            try {
                patience().execute(() -> {
                    perform(year);
                    return year;
                });
                performed.add(year);
            } catch (RetryException | RuntimeException e) {
                var cause = e instanceof RetryException ? e.getCause() : e;
                failures.add("year " + year.seed() + ": " + cause);
                return;
            }
        } while (!last);
    }

    private void perform(SyntheticYear year) {
        try {
            performance.perform(year);
        } catch (UnexpectedAnswer e) {
            var status = e.answer().status();
            if (status < FIRST_FAILURE && status != 429 && PASSING.stream()
                    .noneMatch(code -> e.answer().problem().filter(code::equals).isPresent())) {
                throw e;
            }
            throw interrupted(e);
        } catch (IllegalStateException e) {
            throw interrupted(e);
        }
    }

    private Interrupted interrupted(RuntimeException cause) {
        repeated.incrementAndGet();
        return new Interrupted(cause);
    }

    private static RetryTemplate patience() {
        return new RetryTemplate(RetryPolicy.builder().maxRetries(12).delay(Duration.ofSeconds(1)).multiplier(1.5)
                .maxDelay(Duration.ofSeconds(10)).includes(Interrupted.class).build());
    }

    /** The platform could not be reached for longer than a single request waits. */
    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Interrupted(RuntimeException cause) {
            super(cause);
        }
    }
}
