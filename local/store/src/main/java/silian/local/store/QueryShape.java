package silian.local.store;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import de.bwaldvogel.mongo.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a query looks like without its values, such as {@code {state: eq, createdAt: {$gt}}} sorted by
 * {@code {createdAt: 1}}.
 *
 * @param collection database and collection, {@code "recruitment.hire"}
 */
public record QueryShape(String collection, String filter, String sort) {

    static QueryShape of(String collection, @Nullable Document filter, @Nullable Document sort) {
        return new QueryShape(collection, filter == null ? "{}" : shape(filter), sort == null ? "{}" : sort.toString());
    }

    private static String shape(Map<?, ?> filter) {
        return filter.entrySet().stream()
                .map(condition -> condition.getKey() + ": " + value(condition.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> document when document.keySet().stream()
                    .anyMatch(key -> String.valueOf(key).startsWith("$")) ->
                shape(document);
            case Collection<?> list when list.stream().anyMatch(Map.class::isInstance) -> list.stream()
                    .map(element -> element instanceof Map<?, ?> part ? shape(part) : "value")
                    .distinct()
                    .collect(Collectors.joining(", ", "[", "]"));
            case null, default -> "value";
        };
    }
}
