package silian.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import silian.platform.events.post.Parcel;
import silian.platform.events.post.ParcelContracts;

class TracingTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final Tracer tracer = mock();
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(EventsAutoConfiguration.class))
            .withBean(MongoMappingContext.class, TracingTests::entities).withBean(ParcelContracts.class)
            .withBean(Tracer.class, () -> tracer);

    @Test
    void storesTheTraceOfTheCommandWithItsEvents() {
        var span = mock(Span.class, RETURNS_DEEP_STUBS);
        when(tracer.currentSpan()).thenReturn(span);
        when(span.context().traceId()).thenReturn(TRACE);
        when(span.context().spanId()).thenReturn("b7ad6b7169203331");
        when(span.context().sampled()).thenReturn(true);

        assertThat(traceparentOfNewParcel()).isEqualTo("00-" + TRACE + "-b7ad6b7169203331-01");
    }

    @Test
    void storesNoneOutsideOfAnyTrace() {
        assertThat(traceparentOfNewParcel()).isNull();
    }

    private static MongoMappingContext entities() {
        var entities = new MongoMappingContext();
        entities.setSimpleTypeHolder(MongoCustomConversions.create(adapter -> {}).getSimpleTypeHolder());
        return entities;
    }

    private String traceparentOfNewParcel() {
        var stored = new String[1];
        service.run(context -> {
            var parcel = Parcel.send("traced", "Shiyan", Instant.EPOCH);
            context.getBean(RecordingEvents.class).onBeforeConvert(parcel, "parcels");
            stored[0] = parcel.pending().entries().getFirst().traceparent();
        });
        return stored[0];
    }
}
