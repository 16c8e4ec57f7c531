package silian.platform.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Iterator;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Describes values as they are written: an identifier is its text, of the form that {@link Pattern} tells of its only
 * component; money is a number of yuan.
 */
final class ValuesAsWritten implements ModelConverter {

    private final List<Class<?>> texts;

    ValuesAsWritten(List<Class<?>> texts) {
        this.texts = List.copyOf(texts);
    }

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && texts.stream().anyMatch(text -> text.isAssignableFrom(java.getRawClass()))) {
            return new StringSchema().pattern(form(java.getRawClass()));
        }
        if (java != null && java.getRawClass() == Money.class) {
            return new NumberSchema().description("yuan, at most two decimals");
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /** A JSON Schema finds a pattern anywhere in a text, Java's holds for all of it. */
    private static @Nullable String form(Class<?> text) {
        return Stream.of(text.getDeclaredFields()).map(field -> field.getAnnotation(Pattern.class))
                .filter(Objects::nonNull).map(pattern -> "^" + pattern.regexp() + "$").findFirst().orElse(null);
    }
}
