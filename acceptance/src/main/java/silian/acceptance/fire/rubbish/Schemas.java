package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.References;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the JSON Schemas of an OpenAPI document. */
final class Schemas {

    private Schemas() {}

    /** The type other than null, as told or as its keywords suggest. */
    static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isString()) {
            return type.asString();
        }
        if (type.isArray()) {
            return type.valueStream().map(JsonNode::asString).filter(one -> !one.equals("null")).findFirst()
                    .orElse("string");
        }
        return schema.has("properties") || schema.has("additionalProperties") ? "object" : "string";
    }

    /** A value inside a body: how to get there and what it must be. */
    record Place(List<String> path, JsonNode schema) {

        String name() {
            return path.isEmpty() ? "" : path.getLast();
        }
    }

    /** Every property of an example body, to any depth; list elements stand for their list's first. */
    static List<Place> places(JsonNode document, JsonNode schema, JsonNode example) {
        var all = new ArrayList<Place>();
        collect(document, schema, example, List.of(), all);
        return all;
    }

    private static void collect(JsonNode document, JsonNode schema, JsonNode example, List<String> path,
            List<Place> all) {
        var known = References.resolved(document, schema);
        if (example.isObject()) {
            example.propertyStream().forEach(property -> {
                var there = with(path, property.getKey());
                var itsSchema = References.resolved(document, known.path("properties").path(property.getKey()));
                all.add(new Place(there, itsSchema));
                collect(document, itsSchema, property.getValue(), there, all);
            });
        } else if (example.isArray() && !example.isEmpty()) {
            var there = with(path, "0");
            all.add(new Place(there, References.resolved(document, known.path("items"))));
            collect(document, known.path("items"), example.get(0), there, all);
        }
    }

    private static List<String> with(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
