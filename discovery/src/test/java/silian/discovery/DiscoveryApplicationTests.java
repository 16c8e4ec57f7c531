package silian.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {"management.server.port=0",
        "eureka.server.wait-time-in-ms-when-sync-empty=0"})
class DiscoveryApplicationTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    @Test
    void showsARegistrationAtOnce() throws Exception {
        register("bakery", "bakery:1", 30);

        assertThat(instance("bakery", "bakery:1").statusCode()).isEqualTo(200);
        assertThat(get(port, "/eureka/apps").body()).contains("bakery:1");
    }

    @Test
    void showsAWithdrawalAtOnce() throws Exception {
        register("butchery", "butchery:1", 30);
        assertThat(get(port, "/eureka/apps").body()).contains("butchery:1");

        send(request(port, "/eureka/apps/BUTCHERY/butchery:1").DELETE());

        assertThat(get(port, "/eureka/apps").body()).doesNotContain("butchery:1");
    }

    @Test
    void forgetsAnInstanceThatNoLongerRenews() throws Exception {
        register("tannery", "tannery:1", 1);

        await().atMost(Duration.ofSeconds(8))
                .until(() -> !get(port, "/eureka/apps").body().contains("tannery:1"));
    }

    @Test
    void isReady() throws Exception {
        assertThat(get(managementPort, "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get(managementPort, "/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    private void register(String app, String id, int leaseSeconds) throws Exception {
        var body = """
                {"instance": {"instanceId": "%s", "app": "%s", "hostName": "127.0.0.1", "ipAddr": "127.0.0.1",
                 "vipAddress": "%s", "status": "UP", "port": {"$": 1, "@enabled": "true"},
                 "dataCenterInfo": {"@class": "com.netflix.appinfo.InstanceInfo$DefaultDataCenterInfo", "name": "MyOwn"},
                 "leaseInfo": {"renewalIntervalInSecs": 1, "durationInSecs": %d}}}"""
                .formatted(id, app.toUpperCase(), app, leaseSeconds);
        var answer = send(request(port, "/eureka/apps/" + app.toUpperCase())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private HttpResponse<String> instance(String app, String id) throws Exception {
        return get(port, "/eureka/apps/" + app.toUpperCase() + "/" + id);
    }

    private static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        return send(request(port, path).GET());
    }

    private static HttpRequest.Builder request(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(Duration.ofSeconds(5));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
