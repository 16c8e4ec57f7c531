package silian.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventTypes;

/** The JSON Schema (draft 2020-12) that follows from a contract record. */
final class ContractSchema {

    private ContractSchema() {}

    static Map<String, Object> of(Class<? extends Contract> contract) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:" + EventTypes.nameOf(contract));
        schema.put("title", contract.getSimpleName());
        schema.putAll(object(contract));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        var source = new ContractSource(type);
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var property = new LinkedHashMap<>(property(component.getGenericType()));
            property.put("description", source.descriptionOf(component.getName()));
            properties.put(component.getName(), property);
            if (!isNullable(component)) {
                required.add(component.getName());
            }
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("description", source.description());
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static Map<String, Object> property(Type type) {
        return switch (type) {
            case ParameterizedType list when list.getRawType().equals(List.class) -> {
                var schema = new LinkedHashMap<String, Object>();
                schema.put("type", "array");
                schema.put("items", property(list.getActualTypeArguments()[0]));
                yield schema;
            }
            case Class<?> simple when simple.equals(String.class) -> Map.of("type", "string");
            case Class<?> simple when simple.equals(int.class) || simple.equals(long.class) -> Map.of("type",
                    "integer");
            case Class<?> simple when simple.equals(boolean.class) -> Map.of("type", "boolean");
            case Class<?> simple when simple.equals(LocalDate.class) -> ordered("type", "string", "format", "date");
            case Class<?> simple when simple.equals(BigDecimal.class) -> ordered("type", "string", "pattern",
                    "^-?[0-9]+(\\.[0-9]+)?$");
            case Class<?> values when values.isEnum() -> ordered("type", "string", "enum",
                    Arrays.stream(values.getEnumConstants()).map(Object::toString).toList());
            case Class<?> nested when nested.isRecord() -> object(nested);
            default -> throw new IllegalStateException("contracts do not use " + type);
        };
    }

    private static Map<String, Object> ordered(String key, Object value, String otherKey, Object otherValue) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put(key, value);
        schema.put(otherKey, otherValue);
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
