package silian.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CompatibilityTests {

    private static final String OLDER = """
            {"type": "object", "required": ["a"], "properties": {
              "a": {"type": "string"}, "b": {"type": "array", "items": {"type": "object", "required": ["c"],
                "properties": {"c": {"type": "integer"}}}}}}""";

    @Test
    void allowsFurtherOptionalPropertiesAndOtherWords() {
        assertThat(
                breaksOf(OLDER.replace("\"a\": {", "\"new\": {\"type\": \"string\"}, \"a\": {\"description\": \"x\",")))
                .isEmpty();
    }

    @Test
    void refusesToRemoveAProperty() {
        assertThat(breaksOf(OLDER.replace("\"c\": {", "\"d\": {"))).containsExactly("/b[]/c: removed");
    }

    @Test
    void refusesAnotherType() {
        assertThat(breaksOf(OLDER.replace("integer", "number"))).containsExactly("/b[]/c: type changed");
    }

    @Test
    void refusesToLeaveOutWhatWasAlwaysThere() {
        assertThat(breaksOf(OLDER.replace("[\"a\"]", "[]"))).containsExactly("/a: may be absent now");
    }

    @Test
    void refusesToRequireWhatExistingEventsLack() {
        assertThat(breaksOf(OLDER.replace("[\"a\"]", "[\"a\", \"b\"]")))
                .containsExactly("/b: required, and absent in events that exist");
    }

    private static java.util.List<String> breaksOf(String newer) {
        return Compatibility.breaks(tree(OLDER), tree(newer));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
