package silian.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/**
 * What a newer schema breaks for those who read or still hold events of the older one. Allowed are further optional
 * properties and other words; everything else needs a new type, {@code .v2}.
 */
final class Compatibility {

    private Compatibility() {}

    /** Each break in one line; empty if there is none. */
    static List<String> breaks(JsonNode older, JsonNode newer) {
        var breaks = new ArrayList<String>();
        compare("", older, newer, breaks);
        return breaks;
    }

    /** What an older AsyncAPI document promises and a newer one does not, as {@code <topic> <message>}. */
    static Set<String> missing(String older, String newer) {
        var missing = promised(older);
        missing.removeAll(promised(newer));
        return missing;
    }

    private static Set<String> promised(String asyncApi) {
        Map<String, Map<String, Map<String, Map<String, Object>>>> document = new Yaml().load(asyncApi);
        var promised = new TreeSet<String>();
        document.get("channels").forEach((topic, channel) -> channel.get("messages").keySet()
                .forEach(message -> promised.add(topic + " " + message)));
        return promised;
    }

    private static void compare(String path, JsonNode older, JsonNode newer, List<String> breaks) {
        for (var keyword : List.of("type", "format", "pattern", "enum")) {
            if (!older.path(keyword).equals(newer.path(keyword))) {
                breaks.add(path + ": " + keyword + " changed");
            }
        }
        if (older.has("items")) {
            compare(path + "[]", older.path("items"), newer.path("items"), breaks);
        }
        older.path("properties").properties().forEach(property -> {
            var name = path + "/" + property.getKey();
            var now = newer.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(name + ": removed");
            } else {
                compare(name, property.getValue(), now, breaks);
            }
        });
        var wasRequired = names(older.path("required"));
        var isRequired = names(newer.path("required"));
        wasRequired.stream().filter(name -> !isRequired.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + ": may be absent now"));
        isRequired.stream().filter(name -> !wasRequired.contains(name))
                .forEach(name -> breaks.add(path + "/" + name + ": required, and absent in events that exist"));
    }

    private static List<String> names(JsonNode required) {
        return StreamSupport.stream(required.spliterator(), false).map(JsonNode::asString).toList();
    }
}
