package silian.identity;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.sun.net.httpserver.HttpServer;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import silian.platform.testing.TestKeys;

/** What stands around identity: accounts to begin with, a text message agency, a university with a key, a clock. */
final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String PASSWORD = "correct horse battery staple";
    static final String TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    static final String CLIENT_SECRET = "a-long-and-random-secret-of-a-machine";
    static final RSAKey UNIVERSITY_KEY = newKey();
    static final WireMockServer SMS = new WireMockServer(options().dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            if (!SMS.isRunning()) {
                SMS.start();
                agencyWorks();
                var keys = publishKeys();
                Files.writeString(TestKeys.directory().resolve("bootstrap-accounts.json"), """
                        {"users": [%s, %s, %s, %s], "clients": [
                         {"clientId": "university-10929", "clientSecret": "%s", "roles": ["UNIVERSITY"],
                          "tenant": "10929", "scopes": ["graduates:write"], "displayName": "湖北医药学院"},
                         {"clientId": "university-10525", "jwksUri": "%s", "roles": ["UNIVERSITY"],
                          "tenant": "10525", "scopes": ["graduates:write"], "displayName": "湖北汽车工业学院"}]}
                        """.formatted(user("officer", "OFFICER", "back-fill"), user("reviewer", "REVIEWER", null),
                        user("ops", "OPS", null), user("locked", "OFFICER", null), CLIENT_SECRET, keys));
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        TestPropertyValues.of("silian.agencies.url=" + SMS.baseUrl(), "eureka.client.enabled=false").applyTo(context);
    }

    static void agencyWorks() {
        SMS.resetAll();
        SMS.stubFor(post(urlEqualTo("/sms/v1/messages")).willReturn(aResponse().withStatus(202)
                .withHeader("Content-Type", "application/json").withBody("{\"id\":\"1\"}")));
    }

    static void agencyIsDown() {
        SMS.resetAll();
        SMS.stubFor(post(urlEqualTo("/sms/v1/messages")).willReturn(aResponse().withStatus(503)));
    }

    /** The code in the latest message to a number. */
    static String codeSentTo(String phone) {
        return SMS.findAll(postRequestedFor(urlEqualTo("/sms/v1/messages"))).stream()
                .map(request -> request.getBodyAsString()).filter(body -> body.contains("\"" + phone + "\""))
                .map(body -> body.replaceAll(".*\"code\":\"(\\d{6})\".*", "$1")).reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String user(String name, String role, String authority) {
        return """
                {"username": "%s", "password": "%s", "totpSecret": "%s", "roles": ["%s"], "tenant": "420302",
                 "authorities": [%s], "displayName": "%s"}""".formatted(name, PASSWORD, TOTP_SECRET, role,
                authority == null ? "" : "\"" + authority + "\"", name);
    }

    private static String publishKeys() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var body = new JWKSet(UNIVERSITY_KEY).toString().getBytes(StandardCharsets.UTF_8);
        server.createContext("/keys", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/keys";
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("university").algorithm(JWSAlgorithm.RS256).generate();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A clock that can be turned forward. */
    static final class TurnedClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void turn(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        TurnedClock clock() {
            return new TurnedClock();
        }
    }
}
