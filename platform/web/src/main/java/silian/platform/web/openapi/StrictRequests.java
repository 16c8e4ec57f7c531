package silian.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says of everything that a body may hold that it takes no other property: an unknown one is refused. */
final class StrictRequests {

    private static final String REFERENCE = "#/components/schemas/";

    private final Components known;
    private final Set<String> seen = new HashSet<>();

    private StrictRequests(Components known) {
        this.known = known;
    }

    static void in(OpenAPI api) {
        if (api.getPaths() != null && api.getComponents() != null) {
            var requests = new StrictRequests(api.getComponents());
            api.getPaths().values().stream().map(PathItem::readOperations).flatMap(Collection::stream)
                    .map(operation -> operation.getRequestBody()).filter(Objects::nonNull)
                    .map(body -> body.getContent()).filter(Objects::nonNull).map(Content::values)
                    .flatMap(Collection::stream).forEach(media -> requests.close(media.getSchema()));
        }
    }

    private void close(@Nullable Schema<?> schema) {
        if (schema == null) {
            return;
        }
        var reference = schema.get$ref();
        if (reference != null && reference.startsWith(REFERENCE)) {
            var name = reference.substring(REFERENCE.length());
            if (seen.add(name)) {
                close(known.getSchemas().get(name));
            }
            return;
        }
        if (schema.getProperties() != null) {
            schema.setAdditionalProperties(false);
            schema.getProperties().values().forEach(this::close);
        }
        close(schema.getItems());
        Stream.ofNullable(schema.getAnyOf()).flatMap(Collection::stream).forEach(this::close);
    }
}
