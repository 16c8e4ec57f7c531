package silian.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "management.server.port=0")
class ComingBackTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void tellsNobodyAnEmptyListBeforeInstancesHadTimeToRegisterAgain() throws Exception {
        assertThat(list()).isEqualTo(403);

        await().atMost(Duration.ofSeconds(10)).until(() -> list() == 200);
    }

    private int list() throws Exception {
        var all = URI.create("http://127.0.0.1:" + port + "/eureka/apps");
        return http.send(HttpRequest.newBuilder(all).build(), BodyHandlers.discarding()).statusCode();
    }
}
