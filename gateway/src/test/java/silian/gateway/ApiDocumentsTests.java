package silian.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayUnderTest
class ApiDocumentsTests {

    private final Client client;
    private final Client management;

    ApiDocumentsTests(@LocalServerPort int port, @LocalManagementPort int managementPort) {
        client = new Client(port);
        management = new Client(managementPort);
    }

    @BeforeEach
    void upstream() {
        Upstream.answersAll();
    }

    @Test
    void showsEveryServiceOnOnePage() {
        var page = client.get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(client.get("/docs/services.json").body()).contains("/api/recruitment/openapi",
                "/api/housing/openapi", "/api/finance/openapi", "/api/enterprise/openapi", "/api/identity/openapi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/page.js", "/docs/ui/swagger-ui.css", "/docs/ui/swagger-ui-bundle.js",
            "/docs/ui/swagger-ui-standalone-preset.js"})
    void servesWhatThePageNeeds(String path) {
        assertThat(client.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void readsTheDocumentsOfTheServicesWithoutAToken() {
        assertThat(client.get("/api/identity/openapi").statusCode()).isEqualTo(200);
        assertThat(Upstream.seen().getFirst().getUrl()).isEqualTo("/api/identity/openapi");
    }

    @Test
    void measuresRoutesAndBreakers() {
        client.get("/api/housing/openapi");

        assertThat(management.get("/actuator/prometheus").body()).contains("spring_cloud_gateway_requests_seconds",
                "resilience4j_circuitbreaker_state{").contains("routeId=\"housing\"");
    }

    @Test
    void keepsManagementOnItsOwnPort() {
        assertThat(management.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(management.get("/actuator/prometheus").body()).contains("service=\"gateway\"");
        assertThat(client.get("/actuator/health").statusCode()).isEqualTo(404);
    }
}
