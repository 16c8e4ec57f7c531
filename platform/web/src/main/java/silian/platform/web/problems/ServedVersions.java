package silian.platform.web.problems;

import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The API versions this service serves, read off its controllers' paths {@code /api/SERVICE/vN/...}: a path is
 * versioned by its third segment, versions live side by side and an unknown one is told apart from an unknown path.
 */
final class ServedVersions {

    private static final Pattern VERSIONED = Pattern.compile("/api/([a-z-]+)/(v[0-9]{1,4})(/.*)?");

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;

    ServedVersions(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    /** The versions that are served instead, if the path names one of this service that is not. */
    Optional<String> unknownVersion(String path) {
        var asked = VERSIONED.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        var served = new TreeSet<String>();
        mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()).map(VERSIONED::matcher)
                .filter(known -> known.matches() && known.group(1).equals(asked.group(1)))
                .forEach(known -> served.add(known.group(2)));
        return served.isEmpty() || served.contains(asked.group(2))
                ? Optional.empty()
                : Optional.of(String.join(", ", served));
    }
}
