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

    @Test
    void missesAnEventThatIsGoneOrMovedToAnotherTopic() {
        var hires = channel("hire.v1", "Confirmed") + "    Withdrawn: {}\n";

        assertThat(Compatibility.missing("channels:\n" + hires, "channels:\n" + channel("hire.v1", "Confirmed")))
                .containsExactly("hire.v1 Withdrawn");
        assertThat(Compatibility.missing("channels:\n" + hires, "channels:\n" + hires.replace("hire.v1", "job.v1")))
                .containsExactly("hire.v1 Confirmed", "hire.v1 Withdrawn");
        assertThat(Compatibility.missing("channels:\n" + channel("hire.v1", "Confirmed"), "channels:\n" + hires))
                .isEmpty();
    }

    private static String channel(String topic, String message) {
        return " " + topic + ":\n  messages:\n    " + message + ": {}\n";
    }

    private static java.util.List<String> breaksOf(String newer) {
        return Compatibility.breaks(tree(OLDER), tree(newer));
    }

    private static JsonNode tree(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
