package silian.platform.web;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * A process that is about to take traffic asks itself first. The first requests load the classes of server, filters,
 * dispatcher and JSON, which takes a second on a busy machine, and would otherwise be somebody's, with all that arrive
 * meanwhile. They name nothing that exists and carry no token, so what they are answered is a problem. Whether a start
 * succeeds does not depend on them.
 */
final class FirstRequests implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ROUNDS = 10;

    private final WebServer server;
    private final List<String> paths;

    /** @param service second segment of every path of the service */
    FirstRequests(WebServer server, String service) {
        this.server = server;
        // what lies below the description is open to all and found nowhere, anything else asks for a token
        this.paths = List.of("/api/" + service + "/openapi/first-request", "/api/" + service + "/v1/first-request");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            var self = client();
            for (int round = 0; round < ROUNDS; round++) {
                for (var path : paths) {
                    send(self, HttpMethod.GET, path);
                    send(self, HttpMethod.POST, path);
                }
            }
        } catch (RuntimeException e) {
            log.debug("the first requests fail", e);
        }
    }

    private RestClient client() {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        return RestClient.builder().requestFactory(http).baseUrl("http://127.0.0.1:" + server.getPort()).build();
    }

    private static void send(RestClient self, HttpMethod method, String path) {
        var request = self.method(method).uri(path).header("Accept-Language", "en");
        if (method == HttpMethod.POST) {
            request.header("Content-Type", "application/json").body("{}");
        }
        request.exchange((_, answer) -> answer.getStatusCode());
    }
}
