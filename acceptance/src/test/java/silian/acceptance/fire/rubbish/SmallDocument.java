package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A document of one service with a command and a list, as the services describe theirs. */
final class SmallDocument {

    private static final String JSON = """
            {"paths": {
              "/api/small/v1/flats": {"get": {
                "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "minimum": 1, "maximum": 9}},
                  {"name": "state", "in": "query", "schema": {"type": "string", "enum": ["FREE", "LET"]}}],
                "responses": {"200": {"content": {"application/json": {"schema": {"type": "object",
                    "properties": {"items": {"type": "array", "items": {"$ref": "#/components/schemas/Flat"}}}}}}},
                  "400": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}},
              "/api/small/v1/flats/{id}/names": {"post": {
                "parameters": [{"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                  {"name": "Idempotency-Key", "in": "header", "required": true, "schema": {"type": "string"}}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Name"}}}},
                "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Flat"}}}},
                  "400": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}}},
             "components": {"schemas": {
               "Flat": {"type": "object", "properties": {"id": {"type": "string"},
                 "completedOn": {"type": ["string", "null"], "format": "date"}}},
               "Name": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string", "minLength": 2, "maxLength": 20},
                 "floors": {"type": "integer", "minimum": 1, "maximum": 9}}}}}}
            """;

    private SmallDocument() {}

    static ApiOperation list() {
        return operation("GET", "/api/small/v1/flats");
    }

    static ApiOperation command() {
        return operation("POST", "/api/small/v1/flats/{id}/names");
    }

    static List<ApiOperation> all() {
        return List.of(list(), command());
    }

    private static ApiOperation operation(String method, String path) {
        var document = JsonMapper.builder().build().readTree(JSON);
        return new ApiOperation("small", method, path,
                document.path("paths").path(path).path(method.toLowerCase(java.util.Locale.ROOT)), document);
    }
}
