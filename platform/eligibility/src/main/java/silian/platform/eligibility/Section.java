package silian.platform.eligibility;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A map of a YAML file with its place. What is missing or of the wrong kind is noted as a mistake and stands in by
 * something harmless, so that reading goes on and finds the next mistake.
 */
record Section(Map<String, Object> entries, String place, Mistakes mistakes) {

    static Optional<Section> of(Object yaml, String place, Mistakes mistakes) {
        if (yaml instanceof Map<?, ?> map) {
            var entries = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> entries.put(String.valueOf(key), value == null ? "" : value));
            return Optional.of(new Section(entries, place, mistakes));
        }
        mistakes.add(place, "must have named parts");
        return Optional.empty();
    }

    Section at(String somePlace) {
        return new Section(entries, somePlace, mistakes);
    }

    void allowOnly(String... keys) {
        entries.keySet().stream().filter(key -> !Set.of(keys).contains(key))
                .forEach(key -> mistakes.add(under(key), "is not known here"));
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key) {
        var value = entries.get(key);
        if (value == null || String.valueOf(value).isBlank()) {
            mistakes.add(under(key), "is missing");
            return "";
        }
        return String.valueOf(value);
    }

    LocalDate date(String key) {
        try {
            return LocalDate.parse(text(key));
        } catch (DateTimeParseException e) {
            mistakes.add(under(key), "is no date");
            return LocalDate.EPOCH;
        }
    }

    Words words(String key) {
        var words = section(key);
        words.allowOnly("zh", "en");
        return new Words(words.text("zh"), words.text("en"));
    }

    Section section(String key) {
        return optionalSection(key).orElseGet(() -> {
            if (!entries.containsKey(key)) {
                mistakes.add(under(key), "is missing");
            }
            return new Section(Map.of(), under(key), mistakes);
        });
    }

    Optional<Section> optionalSection(String key) {
        var value = entries.get(key);
        return value == null ? Optional.empty() : of(value, under(key), mistakes);
    }

    List<Section> sections(String key) {
        if (!(entries.get(key) instanceof List<?> list)) {
            mistakes.add(under(key), "must be a list");
            return List.of();
        }
        return list.stream().flatMap(each -> of(each, under(key), mistakes).stream()).toList();
    }

    private String under(String key) {
        return place.isEmpty() ? key : place + " " + key;
    }
}
