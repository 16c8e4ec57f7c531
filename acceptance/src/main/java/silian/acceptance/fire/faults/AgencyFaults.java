package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import silian.acceptance.client.SingleTry.Outcome;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.proxy.Fault;
import silian.acceptance.fire.proxy.FaultProxy;

/** Agencies that are slow, silent or gone: calls end in time, the breaker opens, nobody else notices. */
final class AgencyFaults {

    /** {@code silian.agencies.defaults.*}. */
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration TOTAL = Duration.ofSeconds(3);
    private static final Duration OPEN = Duration.ofSeconds(10);
    private static final int WINDOW = 20;
    private static final int ATTEMPTS = 3;
    /** The client of the JDK sends a GET once more by itself when a connection ends before the first byte of an answer. */
    private static final int SENDS = 2;

    private static final Duration AT_ONCE = Duration.ofMillis(250);
    private static final String OPEN_BREAKER = "resilience4j_circuitbreaker_state\\{[^}]*name=\"business-register\"[^}]*"
            + "state=\"open\"[^}]*\\}";

    private final FaultyPlatform platform;
    private final Registrations registrations;
    private final TextMessages messages = new TextMessages();

    AgencyFaults(FaultyPlatform platform) {
        this.platform = platform;
        this.registrations = new Registrations(platform);
    }

    void hold(Scorecard card) {
        limits(card);
        retries(card);
        breaker(card);
        otherRoutes(card);
    }

    /** The shortest trial that can tell: one limit, and one message that must not be sent twice. */
    void holdBriefly(Scorecard card) {
        limit(card, "agency, whole call, black hole", TOTAL, platform.register(), new Fault.BlackHole());
        sentOnce(card, new Fault.Reset());
    }

    private void limits(Scorecard card) {
        var register = platform.register();
        limit(card, "agency, whole call, black hole", TOTAL, register, new Fault.BlackHole());
        limit(card, "agency, whole call, answer trickles", TOTAL, register, new Fault.Throttle(20));
        limit(card, "agency, whole call, cannot be reached", TOTAL, register, new Fault.Unreachable());
        registrations.succeed(WINDOW);
        register.suffer(new Fault.Delay(Duration.ofMillis(500)));
        var delayed = registrations.register();
        card.hold("agency, 0.5 s late: answered", delayed.isSuccess(), delayed.status() + " after "
                + Latencies.seconds(delayed.took()));
        register.suffer(Fault.none());

        messages.succeed(WINDOW);
        platform.messages().suffer(new Fault.Unreachable());
        TimeLimit.hold(card, "agency, connecting, cannot be reached", CONNECT, 503, messages::ask);
        platform.messages().suffer(Fault.none());
    }

    private void limit(Scorecard card, String what, Duration setting, FaultProxy proxy, Fault fault) {
        registrations.succeed(WINDOW);
        proxy.suffer(fault);
        TimeLimit.hold(card, what, setting, 503, registrations::register);
        proxy.suffer(Fault.none());
    }

    private void retries(Scorecard card) {
        messages.succeed(WINDOW);
        List.of(new Fault.Reset(), new Fault.LostAnswers(), new Fault.BlackHole())
                .forEach(fault -> sentOnce(card, fault));
        registrations.succeed(WINDOW);
        platform.register().requests().clear();
        platform.register().suffer(new Fault.Reset());
        var refused = registrations.register();
        platform.register().suffer(Fault.none());
        int gets = platform.register().requests().all().size();
        card.hold("GET, Reset: sent at most " + ATTEMPTS * SENDS + " times", refused.status() == 503 && gets >= ATTEMPTS
                && gets <= ATTEMPTS * SENDS,
                gets + " requests, answered " + refused.status() + " after " + Latencies.seconds(refused.took()));
    }

    private void sentOnce(Scorecard card, Fault fault) {
        platform.messages().requests().clear();
        platform.messages().suffer(fault);
        var outcomes = List.of(messages.ask(), messages.ask());
        platform.messages().suffer(Fault.none());
        var posts = platform.messages().requests().all().stream().filter(request -> request.method().equals("POST"))
                .count();
        card.hold("POST without a key, " + fault.getClass().getSimpleName() + ": sent once",
                posts == outcomes.size() && outcomes.stream().noneMatch(Outcome::isSuccess),
                posts + " requests for " + outcomes.size() + " messages");
    }

    private void breaker(Scorecard card) {
        registrations.succeed(WINDOW);
        platform.register().suffer(new Fault.BlackHole());
        together(WINDOW - ATTEMPTS);
        platform.register().requests().clear();
        var fast = IntStream.range(0, 10).mapToObj(_ -> registrations.register()).toList();
        int reached = platform.register().requests().all().size();
        var state = new Meters().largest(platform.process("enterprise"), OPEN_BREAKER);
        card.hold("agency's breaker opens: fast 503, nothing sent", reached == 0 && state.orElse(0) == 1
                && fast.stream().allMatch(outcome -> outcome.status() == 503
                        && outcome.took().compareTo(AT_ONCE) < 0),
                "%d requests sent, state open %s; %s".formatted(reached, state.orElse(-1),
                        Latencies.of(fast.stream().map(Outcome::took).toList())));
        platform.register().suffer(Fault.none());
        var recovered = Patience.until(OPEN.multipliedBy(2), () -> registrations.register().isSuccess());
        card.hold("agency's breaker closes again", recovered.compareTo(OPEN.plusSeconds(2)) <= 0,
                Latencies.seconds(recovered) + " after the fault ended");
    }

    private void together(int calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, calls).forEach(_ -> threads.execute(registrations::register));
        }
    }

    private void otherRoutes(Scorecard card) {
        var routes = new OtherRoutes(platform, List.of("/api/recruitment/v1/demands", "/api/housing/v1/flats",
                "/api/finance/v1/subsidy-claims?state=PAID", "/api/enterprise/v1/enterprises"));
        routes.hold(card, "agency in a black hole", new OtherRoutes.Trouble() {

            @Override
            public void begin() {
                registrations.succeed(WINDOW);
                platform.register().suffer(new Fault.BlackHole());
            }

            @Override
            public void call() {
                registrations.register();
            }

            @Override
            public void end() {
                platform.register().suffer(Fault.none());
                Patience.until(OPEN.multipliedBy(2), () -> registrations.register().isSuccess());
            }
        });
    }
}
