package silian.platform.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The smallest service there is; started in the test's process, or in one of its own to be killed. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class GreetingApplication {

    @Bean
    RouterFunction<ServerResponse> greeting() {
        return RouterFunctions.route().GET("/hello", request -> ServerResponse.ok().body("hello")).build();
    }

    public static void main(String[] arguments) {
        run(arguments[0], "");
    }

    static ConfigurableApplicationContext run(String registry, String drain) {
        return SpringApplication.run(GreetingApplication.class, "--spring.application.name=greeting-service",
                "--server.port=" + freePort(), "--silian.eureka.url=" + registry,
                "--silian.registration.drain=" + drain, "--spring.jmx.enabled=false",
                "--logging.level.com.netflix=warn");
    }

    /** A port of 0 would be registered as 0: processes of the platform are told their ports. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
