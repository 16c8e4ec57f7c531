package silian.acceptance.fire.description;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One operation as its service's OpenAPI 3.1 document describes it. No two are equal but those of the same name.
 *
 * @param service path name of the service, such as {@code recruitment}
 * @param method HTTP method in capitals
 * @param path path template, such as {@code /api/housing/v1/tenancies/{id}/signature}
 * @param description the operation object
 * @param document the whole document, in which references are resolved
 */
public record ApiOperation(String service, String method, String path, JsonNode description, JsonNode document) {

    /** Method and path, such as {@code GET /api/housing/v1/flats}. */
    public String name() {
        return method + " " + path;
    }

    /** What the service says of who may call it ({@code x-callers}). */
    public Set<String> callers() {
        return description.path("x-callers").valueStream().map(JsonNode::asString)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it takes the version the command is meant for. */
    public boolean expectsVersion() {
        return takes("If-Match");
    }

    public List<JsonNode> parameters() {
        return description.path("parameters").valueStream().map(one -> References.resolved(document, one)).toList();
    }

    /** Whether it has a parameter or header of this name. */
    public boolean takes(String parameter) {
        return parameters().stream().anyMatch(one -> one.path("name").asString().equalsIgnoreCase(parameter));
    }

    /** The media type of the body it takes, empty if it takes none. */
    public Optional<String> bodyType() {
        return content().propertyNames().stream().findFirst();
    }

    public JsonNode bodySchema() {
        return bodyType().map(type -> content().path(type).path("schema")).orElseGet(MissingNode::getInstance);
    }

    public boolean takesJson() {
        return bodyType().filter("application/json"::equals).isPresent();
    }

    /** What it says about answers with a status; missing if it does not speak of that status. */
    public JsonNode response(int status) {
        return References.resolved(document, description.path("responses").path(String.valueOf(status)));
    }

    private JsonNode content() {
        return References.resolved(document, description.path("requestBody")).path("content");
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiOperation that && name().equals(that.name()) && service.equals(that.service);
    }

    @Override
    public int hashCode() {
        return Objects.hash(service, method, path);
    }

    @Override
    public String toString() {
        return name();
    }
}
