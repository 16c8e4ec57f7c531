package silian.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@IdentityServer
class LoginLoadTests {

    private static final Logger log = LoggerFactory.getLogger(LoginLoadTests.class);
    private static final int TALENTS = 100;

    @LocalServerPort
    private int port;

    @Test
    void logsAHundredTalentsInWithinAQuarterOfAMinute() throws Exception {
        Surroundings.agencyWorks();
        var admitted = new AtomicInteger();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, TALENTS).forEach(i -> threads.submit(() -> {
                var tokens = new Visitor(port).logInBySms("1887280" + (1000 + i));
                return tokens.has("access_token") ? admitted.incrementAndGet() : 0;
            }));
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        log.info("{} logins took {} ms", TALENTS, took.toMillis());

        assertThat(admitted).hasValue(TALENTS);
        assertThat(took).isLessThan(Duration.ofSeconds(15));
    }
}
