package silian.local.infrastructure;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The infrastructure as a process: health over HTTP, an orderly end on SIGTERM, one line on failure. */
final class InfrastructureProcess {

    private InfrastructureProcess() {}

    static void run(Map<String, String> environment) {
        // not named logback.xml: the tests of other modules have this jar on their class path and settings of their own
        System.setProperty("logback.configurationFile", "silian/local/infrastructure/logging.xml");
        var log = LoggerFactory.getLogger(LocalInfrastructure.class);
        try {
            var settings = Settings.of(environment);
            var infrastructure = LocalInfrastructure.start(settings.dataDirectory(), settings.mongoPort(),
                    settings.kafkaPort(), settings.kafkaAdvertisedPort(), settings.parts());
            var health = health(settings.managementPort(), infrastructure);
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                health.stop(0);
                infrastructure.close();
                stopped.countDown();
            }, "stop"));
            log.info("ready: {}", settings.parts());
            watch(infrastructure, stopped, log);
        } catch (InfrastructureFailure e) {
            log.error(e.getMessage());
            System.exit(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the log as soon as the store has stopped writing: there is nobody else to tell. */
    private static void watch(LocalInfrastructure infrastructure, CountDownLatch stopped, Logger log)
            throws InterruptedException {
        var told = false;
        while (!stopped.await(1, TimeUnit.SECONDS)) {
            var failure = infrastructure.failure();
            if (failure.isPresent() && !told) {
                log.error("{}", failure.get());
                told = true;
            }
        }
    }

    private static HttpServer health(int wish, LocalInfrastructure infrastructure) {
        var port = Ports.claim("health answers", wish);
        try {
            var server = HttpServer.create(Ports.loopback(port), 0);
            server.createContext("/actuator/health", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    var up = infrastructure.failure().isEmpty();
                    var body = "{\"status\":\"" + (up ? "UP" : "DOWN") + "\"}";
                    exchange.sendResponseHeaders(up ? 200 : 503, body.length());
                    exchange.getResponseBody().write(body.getBytes(StandardCharsets.US_ASCII));
                }
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new InfrastructureFailure("port " + port + " for health answers cannot be used: " + e, e);
        }
    }
}
