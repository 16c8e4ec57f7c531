package silian.recruitment;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import silian.platform.eligibility.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas and the AsyncAPI document of {@code event-contracts}, as somebody who only reads the topics has them. */
final class CommittedContracts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
            settings -> settings.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final JsonNode DOCUMENT = JSON.valueToTree(Yaml.read(resource("/asyncapi.yaml")));

    private CommittedContracts() {}

    /** What is wrong with an event's data; a component that the schema does not name is wrong too. */
    static List<String> faultsOfData(String type, String json) {
        var schema = JSON.readTree(resource("/schemas/" + type + ".json"));
        complete(schema);
        return faults(SCHEMAS.getSchema(schema), JSON.readTree(json));
    }

    /** What is wrong with the attributes of an event, as headers of its record. */
    static List<String> faultsOfHeaders(Map<String, String> headers) {
        var schema = DOCUMENT.path("components").path("messageTraits").path("cloudEvent").path("headers").deepCopy();
        complete(schema);
        return faults(SCHEMAS.getSchema(schema), JSON.valueToTree(headers));
    }

    /** The types of the events that a topic may carry. */
    static Set<String> typesOn(String topic) {
        var messages = DOCUMENT.path("components").path("messages");
        return DOCUMENT.path("channels").path(topic).path("messages").propertyNames().stream()
                .map(message -> messages.path(message).path("name").asString()).collect(Collectors.toSet());
    }

    private static List<String> faults(Schema schema, JsonNode instance) {
        return schema.validate(instance).stream().map(Error::toString).toList();
    }

    /** Readers tolerate more than is described; whoever publishes describes it first. */
    private static void complete(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("type").asString("").equals("object")) {
            object.put("additionalProperties", false);
        }
        schema.forEach(CommittedContracts::complete);
    }

    private static String resource(String name) {
        try (var committed = CommittedContracts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(committed, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
