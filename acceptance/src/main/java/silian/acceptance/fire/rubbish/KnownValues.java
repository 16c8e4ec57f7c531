package silian.acceptance.fire.rubbish;

import silian.acceptance.fire.description.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;

/**
 * What there is on the platform, learnt from its answers: by the name a value goes under and by the caller who saw it,
 * since what one caller sees is unknown to another.
 */
final class KnownValues {

    private static final int MOST = 200;
    private static final int LONGEST = 80;

    private final Map<String, Map<String, Set<String>>> seen = new LinkedHashMap<>();

    /**
     * Learns the values in an answer.
     *
     * @param kind what the object itself is called, such as {@code flat}
     */
    void learn(String caller, String kind, JsonNode answer) {
        if (answer.isArray()) {
            answer.valueStream().forEach(element -> learn(caller, kind, element));
        } else if (answer.isObject()) {
            answer.propertyStream().forEach(property -> {
                var name = property.getKey();
                var value = property.getValue();
                if (value.isString() || value.isNumber()) {
                    note(caller, name.equals("id") ? kind : withoutId(name), value.asString());
                } else {
                    learn(caller, name.equals("items") ? kind : singular(name), value);
                }
            });
        } else if (answer.isString()) {
            note(caller, kind, answer.asString());
        }
    }

    void note(String caller, String name, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return;
        }
        var values = seen.computeIfAbsent(name, _ -> new LinkedHashMap<>()).computeIfAbsent(caller,
                _ -> new LinkedHashSet<>());
        if (values.size() < MOST) {
            values.add(value);
        }
    }

    /** A value under a name, seven times of eight one that the caller has seen if there is any. */
    Optional<String> pick(String name, String caller, SplittableRandom random) {
        var wanted = withoutId(name);
        var values = seen.getOrDefault(wanted, Map.of());
        if (values.isEmpty()) {
            // a job posting is referred to as a posting
            values = seen.entrySet().stream()
                    .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).endsWith(wanted.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getValue).findFirst().orElse(Map.of());
        }
        var own = values.getOrDefault(caller, Set.of());
        var anybodys = new ArrayList<String>();
        values.values().forEach(anybodys::addAll);
        var choice = own.isEmpty() || random.nextInt(8) == 0 ? anybodys : List.copyOf(own);
        return choice.isEmpty() ? Optional.empty() : Optional.of(choice.get(random.nextInt(choice.size())));
    }

    /** How many values there are by name, for the report. */
    Map<String, Integer> sizes() {
        var sizes = new LinkedHashMap<String, Integer>();
        seen.forEach((name, values) -> sizes.put(name, values.values().stream().mapToInt(Set::size).sum()));
        return sizes;
    }

    private static String withoutId(String name) {
        return name.length() > 2 && name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
    }

    /** What an operation's objects are called, such as {@code jobPosting} for everything below {@code /job-postings}. */
    static String kindAt(ApiOperation operation, int segment) {
        var segments = operation.path().split("/");
        return segment < segments.length ? singular(segments[segment]) : "";
    }

    /** {@code job-postings} are each a {@code jobPosting}. */
    static String singular(String plural) {
        var camel = new StringBuilder();
        for (var word : plural.split("-")) {
            camel.append(camel.isEmpty() || word.isEmpty()
                    ? word
                    : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        var name = camel.toString();
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        return name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
    }
}
