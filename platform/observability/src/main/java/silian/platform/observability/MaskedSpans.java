package silian.platform.observability;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.AttributeType;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes personal data out of spans before they leave the process: whatever callers put into an address, a header or a
 * value ends up in attributes and in the messages of exceptions. Numbers are masked as in the logs. Of addresses the
 * path is kept, which tells what was called, without its query and without what is escaped in it, which may be a name.
 */
final class MaskedSpans implements SpanExporter {

    private static final Pattern QUERY = Pattern.compile("[?#].*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private final SpanExporter exporter;

    MaskedSpans(SpanExporter exporter) {
        this.exporter = exporter;
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        return exporter.export(spans.stream().<SpanData>map(Masked::new).toList());
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }

    static Attributes masked(Attributes attributes) {
        var masked = Attributes.builder();
        attributes.forEach((key, value) -> {
            if (key.getType() == AttributeType.STRING) {
                masked.put(AttributeKey.stringKey(key.getKey()), masked(key.getKey(), value.toString()));
            } else if (key.getType() == AttributeType.STRING_ARRAY && value instanceof List<?> values) {
                masked.put(AttributeKey.stringArrayKey(key.getKey()), values.stream()
                        .map(one -> masked(key.getKey(), String.valueOf(one))).toList());
            } else {
                put(masked, key, value);
            }
        });
        return masked.build();
    }

    private static String masked(String key, String value) {
        return PersonalDataMask.mask(isAddress(key)
                ? ESCAPED.matcher(QUERY.matcher(value).replaceFirst("")).replaceAll("*")
                : ESCAPED.matcher(value).replaceAll("*"));
    }

    private static boolean isAddress(String key) {
        return key.startsWith("http.") || key.startsWith("url.");
    }

    @SuppressWarnings("unchecked") // a key and its value come from the same attributes
    private static <T> void put(io.opentelemetry.api.common.AttributesBuilder masked, AttributeKey<T> key,
            Object value) {
        masked.put(key, (T) value);
    }

    /** A span without personal data. */
    private static final class Masked extends DelegatingSpanData {

        private final SpanData span;

        Masked(SpanData span) {
            super(span);
            this.span = span;
        }

        @Override
        public String getName() {
            return masked("", span.getName());
        }

        @Override
        public Attributes getAttributes() {
            return masked(span.getAttributes());
        }

        @Override
        public List<EventData> getEvents() {
            return span.getEvents().stream().map(event -> EventData.create(event.getEpochNanos(),
                    masked("", event.getName()), masked(event.getAttributes()),
                    event.getTotalAttributeCount())).toList();
        }

        @Override
        public StatusData getStatus() {
            var status = span.getStatus();
            return StatusData.create(status.getStatusCode(), masked("", status.getDescription()));
        }
    }
}
