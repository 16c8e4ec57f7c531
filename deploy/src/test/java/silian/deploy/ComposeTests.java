package silian.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Holds docker-compose.yml against the code. No engine runs here; what can be known without one is: every image is a
 * module, every variable is one the module reads, every health path is one it serves, and scaled services do not
 * collide.
 */
class ComposeTests {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> SCALABLE = List.of("recruitment-service", "housing-service", "finance-service",
            "enterprise-service");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z0-9._-]+)");
    private static final Pattern SETTINGS = Pattern.compile(
            "@ConfigurationProperties\\(\"([a-z.-]+)\"\\)\\s+(?:public )?record \\w+\\((.*?)\\)\\s*\\{",
            Pattern.DOTALL);
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    private final Map<String, Map<String, Object>> services = services();

    @Test
    void buildsOnlyImagesOfModulesThatExist() throws IOException {
        var modules = Files.readString(ROOT.resolve("pom.xml"));
        built().forEach((name, service) -> {
            var module = nested(nested(service, "build"), "args").get("MODULE");
            assertThat(module).as("module of %s", name).isEqualTo(name);
            assertThat(modules).contains("<module>" + module + "</module>");
            assertThat(ROOT.resolve(name).resolve("pom.xml")).exists();
        });
        assertThat(built().keySet()).contains("discovery", "gateway", "identity").containsAll(SCALABLE);
    }

    @Test
    void setsOnlyVariablesThatTheCodeReads() {
        var read = propertiesReadByTheCode();
        built().forEach((name, service) -> assertThat(nested(service, "environment").keySet())
                .as("variables of %s", name).isNotEmpty()
                .allSatisfy(variable -> assertThat(read).contains(relaxed(variable))));
    }

    @Test
    void asksForHealthWhereItIsServed() {
        built().forEach((name, service) -> assertThat(nested(service, "healthcheck").get("test").toString())
                .as("health of %s", name)
                .contains("127.0.0.1:" + nested(service, "environment").get("MANAGEMENT_SERVER_PORT"))
                .contains("/actuator/health/readiness"));
    }

    @Test
    void startsServicesAfterWhatTheyNeed() {
        assertThat(services.get("discovery")).doesNotContainKey("depends_on");
        built().forEach((name, service) -> {
            if (!name.equals("discovery")) {
                assertThat(nested(service, "depends_on").keySet()).as(name).contains("mongodb", "kafka", "discovery");
                assertThat(nested(service, "depends_on").values()).allSatisfy(
                        condition -> assertThat(condition.toString()).contains("service_healthy"));
            }
        });
        services.forEach((name, service) -> assertThat(service).as(name).containsKey("healthcheck"));
    }

    @Test
    void letsScaledServicesShareNoNameAndNoPort() {
        SCALABLE.forEach(name -> assertThat(services.get(name)).as(name)
                .doesNotContainKeys("container_name", "ports", "hostname"));
    }

    @Test
    void runsNothingAsRoot() throws IOException {
        var instructions = Files.readAllLines(ROOT.resolve("Dockerfile")).stream()
                .filter(line -> line.startsWith("USER") || line.startsWith("ENTRYPOINT")).toList();
        assertThat(instructions).hasSize(2);
        assertThat(instructions.getFirst()).isEqualTo("USER silian");
    }

    private Map<String, Map<String, Object>> built() {
        return services.entrySet().stream().filter(service -> service.getValue().containsKey("build"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every placeholder, and every component of a record of settings, beside what Spring Boot itself reads. */
    private static Set<String> propertiesReadByTheCode() {
        try (var files = Files.walk(ROOT)) {
            return Stream.concat(Stream.of("server.port", "management.server.port"),
                    files.filter(file -> file.toString().matches(".*/src/main/.*\\.(yaml|java)"))
                            .map(ComposeTests::content)
                            .flatMap(text -> Stream.concat(placeholders(text), settings(text))))
                    .map(ComposeTests::relaxed).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The environment knows neither dots nor dashes nor capitals, so the comparison does not either. */
    private static String relaxed(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
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

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> services() {
        try {
            var compose = (Map<String, Object>) new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(ROOT.resolve("docker-compose.yml")));
            return (Map<String, Map<String, Object>>) compose.get("services");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> nested(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.getOrDefault(key, Map.of());
    }
}
