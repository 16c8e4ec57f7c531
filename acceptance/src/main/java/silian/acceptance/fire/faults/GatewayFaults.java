package silian.acceptance.fire.faults;

import silian.acceptance.fire.Patience;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import silian.acceptance.client.Request;
import silian.acceptance.client.SingleTry.Outcome;
import silian.acceptance.fire.Scorecard;
import silian.acceptance.fire.proxy.Fault;
import silian.acceptance.fire.proxy.FaultProxy;
import silian.acceptance.fire.proxy.SeenRequests.Seen;

/** A faulty line between the gateway and one service. */
final class GatewayFaults {

    /** {@code spring.cloud.gateway...connect-timeout}, {@code silian.gateway.limits.response}. */
    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration RESPONSE = Duration.ofSeconds(5);
    private static final Duration OPEN = Duration.ofSeconds(5);
    private static final Duration AT_ONCE = Duration.ofMillis(250);
    private static final int SENDS = 3;
    private static final String FLATS = "/api/housing/v1/flats";
    private static final String RESIDENCES = "/api/housing/v1/residences";

    private final FaultyPlatform platform;

    GatewayFaults(FaultyPlatform platform) {
        this.platform = platform;
    }

    void hold(Scorecard card) {
        try (var line = FaultProxy.on(0, 1)) {
            insert(line);
            limits(card, line);
            retries(card, line);
            breaker(card, line);
            otherRoutes(card, line);
        }
    }

    /** Starts housing again, registered under the port of the proxy. */
    private void insert(FaultProxy line) {
        var local = platform.local();
        local.kill("housing-service");
        local.with("EUREKA_INSTANCE_NONSECUREPORT", String.valueOf(line.port())).up();
        platform.look();
        line.leadTo(platform.process("housing").port());
        succeed(line);
    }

    /** Enough answers through the proxy for the breaker to remember nothing but health. */
    private void succeed(FaultProxy line) {
        line.suffer(Fault.none());
        var well = Patience.until(Duration.ofSeconds(60), () -> {
            line.requests().clear();
            return IntStream.range(0, 60).allMatch(_ -> read().isSuccess()) && line.requests().all().size() >= 60;
        });
        if (well.compareTo(Duration.ofSeconds(60)) > 0) {
            throw new IllegalStateException("housing is not reached through the proxy");
        }
        line.requests().clear();
    }

    private void limits(Scorecard card, FaultProxy line) {
        line.suffer(new Fault.Unreachable());
        TimeLimit.hold(card, "gateway, connecting, cannot be reached", CONNECT, 503, () -> register(""));
        succeed(line);
        line.suffer(new Fault.BlackHole());
        TimeLimit.hold(card, "gateway, response, black hole", RESPONSE, 504, this::read);
        succeed(line);
        line.suffer(new Fault.LostAnswers());
        TimeLimit.hold(card, "gateway, response, answer lost", RESPONSE, 504, this::read);
        succeed(line);
        line.suffer(new Fault.Throttle(20));
        // the head of the answer, too, takes longer than there is time for an answer to begin
        TimeLimit.hold(card, "gateway, response, answer trickles", RESPONSE, 504, this::read);
        succeed(line);
    }

    private void retries(Scorecard card, FaultProxy line) {
        for (var fault : List.of(new Fault.Reset(), new Fault.LostAnswers(), new Fault.BlackHole())) {
            line.suffer(fault);
            var outcome = register("");
            var sent = posts(line);
            card.hold("POST without a key, " + fault.getClass().getSimpleName() + ": sent once",
                    sent == 1 && !outcome.isSuccess(), sent + " requests, answered " + outcome.status());
            succeed(line);
        }
        line.suffer(new Fault.Reset());
        var keyed = register(UUID.randomUUID().toString());
        var sent = posts(line);
        card.hold("POST with a key, Reset: sent at most " + SENDS + " times", sent > 1 && sent <= SENDS,
                sent + " requests, answered " + keyed.status());
        succeed(line);
    }

    private static long posts(FaultProxy line) {
        return line.requests().all().stream().map(Seen::method).filter("POST"::equals).count();
    }

    private void breaker(Scorecard card, FaultProxy line) {
        line.suffer(new Fault.BlackHole());
        var slow = new ConcurrentLinkedQueue<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50).forEach(_ -> threads.execute(() -> slow.add(read())));
        }
        line.requests().clear();
        var fast = IntStream.range(0, 10).mapToObj(_ -> read()).toList();
        int reached = line.requests().all().size();
        card.hold("gateway's breaker opens: fast 503, nothing sent", reached == 0 && fast.stream().allMatch(
                outcome -> outcome.status() == 503 && outcome.took().compareTo(AT_ONCE) < 0),
                reached + " requests sent; " + Latencies.of(fast.stream().map(Outcome::took).toList()));
        line.suffer(Fault.none());
        var recovered = Patience.until(OPEN.multipliedBy(3), () -> read().isSuccess());
        card.hold("gateway's breaker closes again", recovered.compareTo(OPEN.plusSeconds(2)) <= 0,
                Latencies.seconds(recovered) + " after the fault ended");
        succeed(line);
    }

    private void otherRoutes(Scorecard card, FaultProxy line) {
        var routes = new OtherRoutes(platform, List.of("/api/recruitment/v1/demands",
                "/api/finance/v1/subsidy-claims?state=PAID", "/api/enterprise/v1/enterprises"));
        routes.hold(card, "a service in a black hole", new OtherRoutes.Trouble() {

            @Override
            public void begin() {
                line.suffer(new Fault.BlackHole());
            }

            @Override
            public void call() {
                read();
            }

            @Override
            public void end() {
                succeed(line);
            }
        });
    }

    private Outcome read() {
        return platform.single().send(Request.get(FLATS), platform.cast().officer());
    }

    private Outcome register(String key) {
        var request = Request.post(RESIDENCES, Map.of("name", "示例故障公寓", "area", "420302003", "address", "示例路 2 号"));
        return platform.single().send(key.isEmpty() ? request : request.keyed(key), platform.cast().officer());
    }
}
