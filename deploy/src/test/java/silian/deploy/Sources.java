package silian.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the modules' sources say about the settings they read. */
final class Sources {

    private static final Pattern PARENT = Pattern.compile("<parent>.*?</parent>", Pattern.DOTALL);
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>([a-z-]+)</artifactId>");
    private static final Pattern OWN_DEPENDENCY = Pattern.compile(
            "<dependency><groupId>silian</groupId><artifactId>([a-z-]+)</artifactId></dependency>");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)");
    private static final Pattern SETTINGS = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    private final Map<String, Path> modules = new HashMap<>();

    Sources(Path root) {
        try (var files = Files.find(root, 3, (file, attributes) -> file.endsWith("pom.xml"))) {
            files.forEach(pom -> modules.put(artifact(content(pom)), pom.resolveSibling("src/main")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Every placeholder, and every component of a record of settings, in the module and in what it is built from,
     * beside what Spring Boot itself reads; in {@link #relaxed} form.
     */
    Set<String> propertiesReadBy(String module) {
        var all = new HashSet<String>();
        collect(module, all);
        return Stream.concat(Stream.of("server.port", "management.server.port"), all.stream().flatMap(this::read))
                .map(Sources::relaxed).collect(Collectors.toSet());
    }

    /** The environment knows neither dots nor dashes nor capitals, so the comparison does not either. */
    static String relaxed(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
    }

    private void collect(String module, Set<String> all) {
        if (all.add(module)) {
            var pom = content(modules.get(module).resolve("../../pom.xml").normalize());
            OWN_DEPENDENCY.matcher(pom).results().forEach(found -> collect(found.group(1), all));
        }
    }

    private Stream<String> read(String module) {
        var own = modules.get(module);
        if (!Files.exists(own)) {
            return Stream.empty();
        }
        try (var files = Files.walk(own)) {
            return files.filter(file -> file.toString().matches(".*\\.(yaml|java)")).map(Sources::content)
                    .flatMap(text -> Stream.concat(placeholders(text), settings(text))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String artifact(String pom) {
        var found = ARTIFACT.matcher(PARENT.matcher(pom).replaceAll(""));
        return found.find() ? found.group(1) : "";
    }

    private static Stream<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1));
    }

    private static Stream<String> settings(String text) {
        return SETTINGS.matcher(text).results().flatMap(match -> COMPONENT.matcher(match.group(2)).results()
                .map(component -> match.group(1) + "." + component.group(1)));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
