package silian.platform.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of every {@code @Nullable} component of a record that {@code null} may stand there, as it does in answers, and of
 * every other one that it is always there, unless it is left out when it is empty. What is told to be required is so,
 * even if its record takes anything to name all that is wrong at once.
 */
final class NullableComponents implements ModelConverter {

    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
            Iterator<ModelConverter> chain) {
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (resolved != null && java != null && java.getRawClass().isRecord()) {
            var model = model(resolved, context);
            var properties = model.getProperties();
            if (properties != null) {
                for (var component : java.getRawClass().getRecordComponents()) {
                    if (mayBeNull(component) && !isRequired(model, component.getName())) {
                        allowNull(properties, component.getName());
                    } else if (properties.containsKey(component.getName()) && isAlwaysWritten(component)) {
                        model.addRequiredItem(component.getName());
                    }
                }
            }
        }
        return resolved;
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isRequired(Schema<?> model, String name) {
        return model.getRequired() != null && model.getRequired().contains(name);
    }

    private static boolean isAlwaysWritten(RecordComponent component) {
        var told = component.getAccessor().getAnnotation(JsonInclude.class);
        return told == null || told.value() == JsonInclude.Include.ALWAYS;
    }

    private static Schema<?> model(Schema<?> resolved, ModelConverterContext context) {
        var reference = resolved.get$ref();
        Schema<?> defined = reference == null || !reference.startsWith(REFERENCE)
                ? null
                : context.getDefinedModels().get(reference.substring(REFERENCE.length()));
        return defined == null ? resolved : defined;
    }

    @SuppressWarnings("rawtypes") // as the library hands them out
    private static void allowNull(Map<String, Schema> properties, String name) {
        Schema<?> property = properties.get(name);
        if (property == null || property.getAnyOf() != null) {
            return;
        }
        if (property.get$ref() != null) {
            properties.put(name, new JsonSchema().anyOf(List.of(property, new JsonSchema().types(Set.of("null")))));
            return;
        }
        if (property.getTypes() == null && property.getType() != null) {
            property.addType(property.getType());
        }
        if (property.getTypes() != null) {
            property.addType("null");
        }
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.addEnumItemObject(null);
        }
    }
}
