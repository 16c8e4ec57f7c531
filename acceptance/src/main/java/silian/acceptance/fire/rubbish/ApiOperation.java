package silian.acceptance.fire.rubbish;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One operation as its service's OpenAPI 3.1 document describes it.
 *
 * @param service path name of the service, such as {@code recruitment}
 * @param method HTTP method in capitals
 * @param path path template, such as {@code /api/housing/v1/tenancies/{id}/signature}
 * @param description the operation object
 * @param document the whole document, in which references are resolved
 */
record ApiOperation(String service, String method, String path, JsonNode description, JsonNode document) {

    String name() {
        return method + " " + path;
    }

    List<JsonNode> parameters() {
        return description.path("parameters").valueStream().map(one -> Schemas.resolved(document, one)).toList();
    }

    /** The media type of the body it takes, empty if it takes none. */
    Optional<String> bodyType() {
        return content().propertyNames().stream().findFirst();
    }

    JsonNode bodySchema() {
        return bodyType().map(type -> content().path(type).path("schema")).orElseGet(MissingNode::getInstance);
    }

    boolean takesJson() {
        return bodyType().filter("application/json"::equals).isPresent();
    }

    boolean takes(String parameter) {
        return parameters().stream().anyMatch(one -> one.path("name").asString().equalsIgnoreCase(parameter));
    }

    /** What it says about answers with a status; missing if it does not speak of that status. */
    JsonNode response(int status) {
        return Schemas.resolved(document, description.path("responses").path(String.valueOf(status)));
    }

    /** What its objects are called, such as {@code jobPosting} for everything below {@code /job-postings}. */
    String kindAt(int segment) {
        var segments = path.split("/");
        return segment < segments.length ? World.singular(segments[segment]) : "";
    }

    private JsonNode content() {
        return Schemas.resolved(document, description.path("requestBody")).path("content");
    }

    @Override
    public String toString() {
        return name();
    }
}
