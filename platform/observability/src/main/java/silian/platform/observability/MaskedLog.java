package silian.platform.observability;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Masks every text of every structured log event, messages of exceptions included. */
public final class MaskedLog implements StructuredLoggingJsonMembersCustomizer<Object> {

    /** Made by Spring Boot, by name. */
    public MaskedLog() {}

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(
                JsonWriter.ValueProcessor.of(String.class, PersonalShapes::masked));
    }
}
