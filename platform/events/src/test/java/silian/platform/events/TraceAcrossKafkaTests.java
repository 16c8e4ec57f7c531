package silian.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.support.micrometer.KafkaRecordReceiverContext;
import silian.platform.events.post.Post;
import silian.platform.testing.WithInfrastructure;

/** The effect of an event is observed in the trace of the command that caused it. */
@WithInfrastructure
class TraceAcrossKafkaTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void continuesTheTraceOfTheCommand() {
        try (var post = Post.start(Traced.class)) {
            post.send("traced");

            await().untilAsserted(() -> assertThat(post.lines("traced")).isEqualTo(Post.story(0)));
            assertThat(post.bean(Received.class).traceparents).containsExactly("00-" + TRACE + "-" + SPAN + "-01");
        }
    }

    /** What listeners were handed. */
    static final class Received implements ObservationHandler<KafkaRecordReceiverContext> {

        final List<String> traceparents = new CopyOnWriteArrayList<>();

        @Override
        public void onStart(KafkaRecordReceiverContext context) {
            traceparents.add(Objects.requireNonNull(
                    context.getGetter().get(Objects.requireNonNull(context.getCarrier()), "traceparent")));
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof KafkaRecordReceiverContext;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Post.Application.class)
    static class Traced {

        @Bean
        Received received() {
            return new Received();
        }

        @Bean
        ObservationRegistry observations(Received received) {
            var registry = ObservationRegistry.create();
            registry.observationConfig().observationHandler(received);
            return registry;
        }

        @Bean
        Tracer tracer() {
            var span = mock(Span.class, RETURNS_DEEP_STUBS);
            when(span.context().traceId()).thenReturn(TRACE);
            when(span.context().spanId()).thenReturn(SPAN);
            when(span.context().sampled()).thenReturn(true);
            var tracer = mock(Tracer.class);
            when(tracer.currentSpan()).thenReturn(span);
            return tracer;
        }
    }
}
