package silian.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MaskedSpansTests {

    private static final String PHONE = "19900001234";
    private static final String ID_NUMBER = "990000199001011234";

    private final Kept kept = new Kept();

    @Test
    void leavesNoNumberInASpan() {
        var span = span();
        span.setAttribute("http.url", "/api/recruitment/v1/talents/" + PHONE + "?name=%E7%A4%BA%E4%BE%8B");
        span.setAttribute("custom", "id " + ID_NUMBER);
        span.setAttribute(AttributeKey.stringArrayKey("list"), List.of("a", PHONE));
        span.setAttribute("count", 7);
        span.updateName("GET /" + PHONE);
        span.recordException(new IllegalArgumentException("no such phone " + PHONE));
        span.setStatus(StatusCode.ERROR, "failed for " + ID_NUMBER + " %E7%A4%BA");
        span.end();

        assertThat(kept.text()).doesNotContain(PHONE, ID_NUMBER, "%E7", "?name")
                .contains("count=7", "/api/recruitment/v1/talents/199****1234", "id 9900************34",
                        "no such phone 199****1234");
    }

    @Test
    void leavesNoNameInAPath() {
        var span = span();
        span.setAttribute("http.uri", "http://127.0.0.1/api/x/%E7%A4%BA%E4%BE%8B/y#z");
        span.end();

        assertThat(kept.text()).contains("http://127.0.0.1/api/x/*/y").doesNotContain("%E7", "#z");
    }

    @Test
    void standsBeforeEveryExporter() {
        new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(TracesAutoConfiguration.class))
                .withBean(SpanExporter.class, () -> kept)
                .run(context -> assertThat(context.getBean(SpanExporter.class)).isInstanceOf(MaskedSpans.class));
    }

    private io.opentelemetry.api.trace.Span span() {
        return SdkTracerProvider.builder().addSpanProcessor(SimpleSpanProcessor.create(new MaskedSpans(kept))).build()
                .get("test").spanBuilder("call").startSpan();
    }

    private static final class Kept implements SpanExporter {

        private final List<SpanData> spans = new ArrayList<>();

        String text() {
            return spans.stream().map(span -> span.getName() + " " + span.getAttributes() + " " + span.getEvents() + " "
                    + span.getStatus()).toList().toString();
        }

        @Override
        public CompletableResultCode export(Collection<SpanData> exported) {
            spans.addAll(exported);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }
}
