package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import silian.platform.testing.WithInfrastructure;
import silian.platform.testing.WithTestIssuer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may call what, as the API description says it. */
@WithInfrastructure
@WithTestIssuer
@SpringBootTest(classes = GuardedApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "spring.application.name=guarded-service")
class CallersInDescriptionTests {

    @LocalServerPort
    private int port;

    private JsonNode paths;

    @BeforeEach
    void read() throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/guarded/openapi")).build(),
                HttpResponse.BodyHandlers.ofString());
        paths = JsonMapper.builder().build().readTree(answer.body()).path("paths");
    }

    @Test
    void namesTheRoles() {
        assertThat(callers("/api/guarded/v1/remarks/{id}", "post")).containsExactly("OFFICER");
        assertThat(callers("/api/guarded/v1/phone", "get")).containsExactly("TALENT");
        assertThat(callers("/api/guarded/v1/figures", "get")).containsExactly("GRID_WORKER", "OPS");
    }

    @Test
    void namesARightBeyondRoles() {
        assertThat(callers("/api/guarded/v1/dates/{date}", "post")).containsExactly("authority:back-fill");
    }

    @Test
    void saysThatATokenIsEnoughOrNoneIsNeeded() {
        assertThat(callers("/api/guarded/v1/caller", "get")).containsExactly("anyone");
        assertThat(callers("/api/guarded/v1/public/caller", "get")).containsExactly("public");
    }

    @Test
    void saysItToPeopleToo() {
        assertThat(paths.at("/~1api~1guarded~1v1~1phone/get/description").asString("")).contains("Callers: TALENT");
    }

    private List<String> callers(String path, String method) {
        return paths.path(path).path(method).path("x-callers").valueStream().map(JsonNode::asString).toList();
    }
}
