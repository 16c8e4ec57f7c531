package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import silian.platform.testing.Tokens;

@GatewayUnderTest
@TestPropertySource(properties = {"silian.gateway.rate.per-second=1", "silian.gateway.rate.burst=5",
        "silian.gateway.trusted-proxies=127.0.0.0/8"})
class CallerRatesTests {

    private static final String PATH = "/api/recruitment/v1/things";

    private final Client client;

    CallerRatesTests(@LocalServerPort int port) {
        client = new Client(port);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    @Test
    void refusesTheCallAfterTheLastAllowedOne() {
        var token = "Bearer " + Tokens.talent("hasty");

        var answers = IntStream.range(0, 6)
                .mapToObj(i -> client.get(PATH, "Authorization", token, "Accept-Language", "en")).toList();

        assertThat(answers.subList(0, 5)).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers.getLast().statusCode()).isEqualTo(429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).contains("1");
        assertThat(answers.getLast().body()).contains("urn:silian:problem:rate.exceeded");
        assertThat(Upstream.calls()).isEqualTo(5);
    }

    @Test
    void countsEveryCallerAlone() {
        var hasty = "Bearer " + Tokens.talent("hasty-too");
        IntStream.range(0, 6).forEach(i -> client.get(PATH, "Authorization", hasty));

        assertThat(client.get(PATH, "Authorization", "Bearer " + Tokens.talent("calm")).statusCode()).isEqualTo(200);
    }

    @Test
    void countsTheAnonymousByTheAddressTheTrustedProxyTells() {
        IntStream.range(0, 5).forEach(i -> assertThat(login("203.0.113.9")).isEqualTo(200));

        assertThat(login("203.0.113.9")).isEqualTo(429);
        assertThat(login("198.51.100.1, 203.0.113.9")).isEqualTo(429);
        assertThat(login("203.0.113.10")).isEqualTo(200);
    }

    @Test
    void countsANetworkOfIpv6Once() {
        IntStream.range(1, 6).forEach(i -> assertThat(login("2001:db8:1:2::" + i)).isEqualTo(200));

        assertThat(login("2001:db8:1:2:ffff::9")).isEqualTo(429);
        assertThat(login("2001:db8:1:3::1")).isEqualTo(200);
    }

    private int login(String forwardedFor) {
        return client.get("/login", "X-Forwarded-For", forwardedFor).statusCode();
    }
}
