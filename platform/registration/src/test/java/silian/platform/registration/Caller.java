package silian.platform.registration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Calls the greeting service by its name, as the gateway does, without a second try. */
final class Caller implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final LoadBalancerClient balancer;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    final AtomicInteger answered = new AtomicInteger();
    final AtomicInteger failed = new AtomicInteger();

    Caller(String registry) {
        context = new SpringApplicationBuilder(Reader.class).web(WebApplicationType.NONE).run(
                "--spring.application.name=caller", "--silian.eureka.url=" + registry,
                "--eureka.client.register-with-eureka=false", "--spring.jmx.enabled=false");
        balancer = context.getBean(LoadBalancerClient.class);
    }

    /** @return the port that answered, or would have: negative when the call failed */
    int call() throws InterruptedException {
        var instance = balancer.choose("greeting-service");
        if (instance == null) {
            failed.incrementAndGet();
            return -1;
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(instance.getUri() + "/hello"))
                    .timeout(Duration.ofSeconds(2)).build();
            if (http.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                answered.incrementAndGet();
                return instance.getPort();
            }
        } catch (IOException e) {
            // counted below
        }
        failed.incrementAndGet();
        return -instance.getPort();
    }

    @Override
    public void close() {
        SpringApplication.exit(context);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Reader {}
}
