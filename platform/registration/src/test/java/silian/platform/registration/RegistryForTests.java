package silian.platform.registration;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A real registry on a free port, tuned as the platform's own. */
final class RegistryForTests implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    RegistryForTests() {
        context = new SpringApplicationBuilder(Server.class).properties("spring.jmx.enabled=false").run(
                "--spring.application.name=registry", "--server.port=0",
                "--eureka.client.register-with-eureka=false", "--eureka.client.fetch-registry=false",
                "--eureka.server.use-read-only-response-cache=false",
                "--eureka.server.eviction-interval-timer-in-ms=1000",
                "--eureka.server.enable-self-preservation=false",
                "--eureka.server.wait-time-in-ms-when-sync-empty=0",
                "--logging.level.com.netflix=warn");
    }

    String url() {
        return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort() + "/eureka";
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @EnableEurekaServer
    static class Server {}
}
