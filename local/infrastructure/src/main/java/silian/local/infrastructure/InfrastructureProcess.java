package silian.local.infrastructure;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.LoggerFactory;

/** The infrastructure as a process: health over HTTP, an orderly end on SIGTERM, one line on failure. */
final class InfrastructureProcess {

    private static final byte[] UP = "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8);

    private InfrastructureProcess() {}

    static void run(Map<String, String> environment) {
        // not named logback.xml: the tests of other modules have this jar on their class path and settings of their own
        System.setProperty("logback.configurationFile", "silian/local/infrastructure/logging.xml");
        var log = LoggerFactory.getLogger(LocalInfrastructure.class);
        try {
            var settings = Settings.of(environment);
            var infrastructure = LocalInfrastructure.start(settings.dataDirectory(), settings.mongoPort(),
                    settings.kafkaPort(), settings.parts());
            var health = health(settings.managementPort());
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                health.stop(0);
                infrastructure.close();
                stopped.countDown();
            }, "stop"));
            log.info("ready: {}", settings.parts());
            stopped.await();
        } catch (InfrastructureFailure e) {
            log.error(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpServer health(int wish) {
        var port = Ports.claim("health answers", wish);
        try {
            var server = HttpServer.create(Ports.loopback(port), 0);
            server.createContext("/actuator/health", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, UP.length);
                    exchange.getResponseBody().write(UP);
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new InfrastructureFailure("port " + port + " for health answers cannot be used: " + e, e);
        }
    }
}
