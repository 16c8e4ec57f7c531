package silian.acceptance.fire.faults;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import silian.acceptance.client.Request;
import silian.acceptance.client.SingleTry.Outcome;
import silian.platform.standards.CreditCode;

/** Enterprises that an officer registers, each asked after at the business register: a GET, which may be repeated. */
final class Registrations {

    private final FaultyPlatform platform;
    private final AtomicInteger next = new AtomicInteger();

    Registrations(FaultyPlatform platform) {
        this.platform = platform;
    }

    /** One more, sent once and without a key. */
    Outcome register() {
        var code = CreditCode.complete("91420302MA6%05d".formatted(next.getAndIncrement()));
        return platform.single().send(Request.post("/api/enterprise/v1/enterprises",
                Map.of("creditCode", code.value(), "area", "420302001")), platform.cast().officer());
    }

    /** So many that succeed, so that what a breaker remembers is a healthy agency. */
    void succeed(int times) {
        for (int i = 0; i < times; i++) {
            var outcome = register();
            if (!outcome.isSuccess()) {
                throw new IllegalStateException("the business register is well, and a registration was answered "
                        + outcome.status() + " " + outcome.body());
            }
        }
    }
}
