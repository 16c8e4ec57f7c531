package silian.platform.eligibility;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** The same words in both languages of the platform. */
public record Words(String zh, String en) {

    /** Fills {@code {name}} with the parameter of that name. */
    Words filledWith(Map<String, Object> parameters) {
        return new Words(fill(zh, parameters), fill(en, parameters));
    }

    private static String fill(String text, Map<String, Object> parameters) {
        for (var parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", shown(parameter.getValue()));
        }
        return text;
    }

    private static String shown(Object value) {
        return value instanceof Collection<?> several
                ? several.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }
}
