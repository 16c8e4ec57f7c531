package silian.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The same command many times at the same moment, at one instance and at two. */
@EffectsStory
class CommandsAtOnceTests {

    @Autowired
    private EffectsClient effects;

    @BeforeEach
    void start() {
        effects.forget();
    }

    @Test
    void tellsThatTheFirstRequestIsInFlight() throws Exception {
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        Effects.AFTER.set(command -> {
            inside.countDown();
            await(leave);
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> effects.order("k-1", "{\"name\":\"a\"}"));
            await(inside);
            var second = effects.order("k-1", "{\"name\":\"a\"}");
            var different = effects.order("k-1", "{\"name\":\"b\"}");
            leave.countDown();

            assertThat(second.status()).isEqualTo(409);
            assertThat(second.code()).isEqualTo("idempotency.in-flight");
            assertThat(second.header("Retry-After")).isEqualTo("1");
            assertThat(different.status()).isEqualTo(422);
            assertThat(first.get().status()).isEqualTo(201);
        }
        assertThat(effects.order("k-1", "{\"name\":\"a\"}").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void carriesOutOneOfTwoHundredAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Answered> send = () -> effects.order("k-1", "{\"name\":\"a\"}");
            var answers = threads.invokeAll(IntStream.range(0, 200).mapToObj(i -> send).toList());
            var statuses = answers.stream().map(answer -> answer.resultNow().status()).collect(Collectors.toSet());

            assertThat(statuses).isSubsetOf(201, 409).contains(201);
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
        assertThat(Effects.CREATED).hasSize(1);
    }

    @Test
    void givesTheFirstAnswerAtEveryInstance() {
        try (var other = anotherInstance()) {
            var first = effects.order("k-1", "{\"name\":\"a\"}");
            var second = Answered.to(portOf(other), "POST", "/api/effects/v1/orders", "{\"name\":\"a\"}",
                    "Idempotency-Key", "k-1");

            assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(second.response().body()).isEqualTo(first.response().body());
        }
    }

    @Test
    void carriesOutOneOfManyAtTwoInstances() throws Exception {
        try (var other = anotherInstance(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ports = new int[]{effects.port(), portOf(other)};
            var sends = IntStream.range(0, 100)
                    .<Callable<Answered>>mapToObj(i -> () -> Answered.to(ports[i % 2], "POST",
                            "/api/effects/v1/orders", "{\"name\":\"a\"}", "Idempotency-Key", "k-1"))
                    .toList();
            var statuses = threads.invokeAll(sends).stream().map(sent -> sent.resultNow().status())
                    .collect(Collectors.toSet());

            assertThat(statuses).isSubsetOf(201, 409).contains(201);
        }
        assertThat(Effects.EXECUTIONS).hasSize(1);
    }

    private static ConfigurableApplicationContext anotherInstance() {
        return new SpringApplicationBuilder(ProbeApplication.class, EffectsStory.Seams.class).run("--server.port=0",
                "--spring.application.name=effects-service");
    }

    private static int portOf(ConfigurableApplicationContext instance) {
        return Integer.parseInt(instance.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
