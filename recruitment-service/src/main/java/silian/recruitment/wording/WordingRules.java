package silian.recruitment.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import silian.platform.eligibility.Words;
import silian.platform.eligibility.Yaml;

/**
 * The versions of the rules, from a data file. A pattern is a regular expression over text without spaces, in which
 * {@code <name>} stands for a term of the file; letters in upper and lower case are the same.
 */
record WordingRules(List<Version> versions) {

    /**
     * The rules from a day on.
     *
     * @param effective the first day
     * @param without codes of rules that do not hold where these are added to others
     */
    record Version(LocalDate effective, List<WordingRule> rules, Set<String> without) {

        /** These rules, save those that do not hold beside the more special ones, and these. */
        Version with(Version special) {
            return new Version(effective.isAfter(special.effective) ? effective : special.effective, Stream.concat(
                    rules.stream().filter(rule -> !special.without.contains(rule.code())), special.rules.stream())
                    .toList(), Set.of());
        }
    }

    /** @throws IllegalArgumentException naming what is missing or ill-formed */
    static WordingRules read(String file) {
        try {
            return parse(new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static WordingRules parse(String yaml) {
        var file = map(Yaml.read(yaml));
        var terms = file.containsKey("terms") ? Terms.of(map(part(file, "terms"))) : Terms.NONE;
        return new WordingRules(parts(file, "versions").stream().map(version -> version(version, terms))
                .sorted(Comparator.comparing(Version::effective).reversed()).toList());
    }

    Optional<Version> inForce(LocalDate on) {
        return versions.stream().filter(version -> !version.effective().isAfter(on)).findFirst();
    }

    private static Version version(Map<?, ?> version, Terms terms) {
        return new Version(LocalDate.parse(text(version, "effective")),
                parts(version, "rules").stream().map(rule -> rule(rule, terms)).toList(),
                version.containsKey("without")
                        ? list(version, "without").stream().map(String::valueOf).collect(Collectors.toSet())
                        : Set.of());
    }

    private static WordingRule rule(Map<?, ?> rule, Terms terms) {
        var reason = map(part(rule, "reason"));
        return new WordingRule(text(rule, "code"), text(rule, "clause"),
                new Words(text(reason, "zh"), text(reason, "en")), patterns(rule, "patterns", terms),
                rule.containsKey("exceptions") ? patterns(rule, "exceptions", terms) : List.of());
    }

    private static List<Pattern> patterns(Map<?, ?> rule, String key, Terms terms) {
        return list(rule, key).stream().map(String::valueOf).map(terms::pattern).toList();
    }

    /** A list within the list, such as the rules of an earlier version, stands for what is in it. */
    private static List<Map<?, ?>> parts(Map<?, ?> whole, String key) {
        return list(whole, key).stream()
                .flatMap(part -> part instanceof List<?> several ? several.stream() : Stream.of(part))
                .<Map<?, ?>>map(WordingRules::map).toList();
    }

    private static List<?> list(Map<?, ?> whole, String key) {
        if (part(whole, key) instanceof List<?> list && !list.isEmpty()) {
            return list;
        }
        throw new IllegalArgumentException(key + " must be a list of something");
    }

    private static Map<?, ?> map(Object yaml) {
        if (yaml instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(yaml + " must have named parts");
    }

    private static String text(Map<?, ?> whole, String key) {
        return String.valueOf(part(whole, key));
    }

    private static Object part(Map<?, ?> whole, String key) {
        return Objects.requireNonNull(whole.get(key), () -> key + " is missing");
    }
}
