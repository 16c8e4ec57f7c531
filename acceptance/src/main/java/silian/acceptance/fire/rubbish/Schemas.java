package silian.acceptance.fire.rubbish;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads the JSON Schemas of an OpenAPI document. */
final class Schemas {

    private static final int LONGEST_CHAIN = 20;

    private Schemas() {}

    /** What a reference leads to; anything else is itself. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        var found = node;
        for (int i = 0; i < LONGEST_CHAIN && found.has("$ref"); i++) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }

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
        var known = resolved(document, schema);
        if (example.isObject()) {
            example.propertyStream().forEach(property -> {
                var there = with(path, property.getKey());
                var itsSchema = resolved(document, known.path("properties").path(property.getKey()));
                all.add(new Place(there, itsSchema));
                collect(document, itsSchema, property.getValue(), there, all);
            });
        } else if (example.isArray() && !example.isEmpty()) {
            var there = with(path, "0");
            all.add(new Place(there, resolved(document, known.path("items"))));
            collect(document, known.path("items"), example.get(0), there, all);
        }
    }

    private static List<String> with(List<String> path, String step) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        return List.copyOf(longer);
    }
}
