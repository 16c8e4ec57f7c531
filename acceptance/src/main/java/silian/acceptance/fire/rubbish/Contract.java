package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the API documents. OpenAPI 3.1 schemas are JSON Schema 2020-12. An answer is held to its schema
 * closed: a property that the document does not tell of is off the contract, whoever reads the document misses it.
 */
final class Contract {

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> closed = new ConcurrentHashMap<>();

    /** What is wrong with the body of an answer. */
    List<String> faultsOfAnswer(ApiOperation operation, String mediaType, int status, JsonNode body) {
        var schema = operation.response(status).path("content").path(mediaType).path("schema");
        return faults(operation.name() + " " + status + " " + mediaType, operation, schema, true, body);
    }

    /** What is wrong with the body of a request. */
    List<String> faultsOfRequest(ApiOperation operation, JsonNode body) {
        return faults(operation.name(), operation, operation.bodySchema(), false, body);
    }

    private List<String> faults(String key, ApiOperation operation, JsonNode schema, boolean answer, JsonNode body) {
        if (schema.isMissingNode() || schema.isEmpty()) {
            return List.of();
        }
        return schemas.computeIfAbsent(key, _ -> compiled(operation, schema, answer)).validate(body).stream()
                .map(fault -> fault.getInstanceLocation() + " " + fault.getKeyword() + ": " + fault.getMessage())
                .toList();
    }

    private Schema compiled(ApiOperation operation, JsonNode schema, boolean answer) {
        var components = answer
                ? closed.computeIfAbsent(operation.service(),
                        _ -> close(operation.document().path("components").deepCopy()))
                : operation.document().path("components");
        var root = (ObjectNode) (answer ? close(schema.deepCopy()) : schema.deepCopy());
        root.set("components", components);
        return registry.getSchema(root);
    }

    private static ObjectNode close(JsonNode node) {
        closeAll(node);
        return (ObjectNode) node;
    }

    private static void closeAll(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()
                && !object.has("additionalProperties") && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Contract::closeAll);
    }
}
