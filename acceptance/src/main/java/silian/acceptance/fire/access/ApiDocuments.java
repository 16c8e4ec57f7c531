package silian.acceptance.fire.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import tools.jackson.databind.JsonNode;

/** The API documents of all services, as the running gateway serves them. */
final class ApiDocuments {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");

    private ApiDocuments() {}

    /** Every operation of every service. */
    static List<ApiOperation> read(PlatformClient client) {
        return client.expect(Request.get("/docs/services.json"), null).body().valueStream()
                .flatMap(service -> operations(service.path("name").asString(),
                        client.expect(Request.get(service.path("url").asString()), null).body()))
                .toList();
    }

    private static Stream<ApiOperation> operations(String service, JsonNode document) {
        return document.path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation -> new ApiOperation(service,
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue().path("x-callers").valueStream().map(JsonNode::asString)
                                .collect(Collectors.toUnmodifiableSet()),
                        operation.getValue().path("parameters").valueStream()
                                .anyMatch(parameter -> parameter.path("name").asString("").equals("If-Match")))));
    }
}
