package silian.acceptance.fire.description;

import tools.jackson.databind.JsonNode;

/** Follows the references of an OpenAPI document. */
public final class References {

    private static final int LONGEST_CHAIN = 20;

    private References() {}

    /** What a reference leads to; anything else is itself. */
    public static JsonNode resolved(JsonNode document, JsonNode node) {
        var found = node;
        for (int i = 0; i < LONGEST_CHAIN && found.has("$ref"); i++) {
            found = document.at(found.path("$ref").asString().substring(1));
        }
        return found;
    }
}
