package silian.acceptance.fire.description;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import tools.jackson.databind.JsonNode;

/** The API documents of all services, as the running gateway lists them. */
public final class ApiDocuments {

    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete", "options");

    private ApiDocuments() {}

    /** Every operation of every service, by path and method, so that the same documents always give the same order. */
    public static List<ApiOperation> read(PlatformClient client) {
        return client.expect(Request.get("/docs/services.json"), null).body().valueStream()
                .flatMap(listed -> operations(listed.path("name").asString(),
                        client.expect(Request.get(listed.path("url").asString()), null).body()))
                .sorted(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method)).toList();
    }

    private static Stream<ApiOperation> operations(String service, JsonNode document) {
        return document.path("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
                .filter(method -> METHODS.contains(method.getKey()))
                .map(method -> new ApiOperation(service, method.getKey().toUpperCase(Locale.ROOT), path.getKey(),
                        method.getValue(), document)));
    }
}
