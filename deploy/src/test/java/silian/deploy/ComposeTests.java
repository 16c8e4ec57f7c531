package silian.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z0-9.-]+)");

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
        var read = variablesReadByTheCode();
        built().forEach((name, service) -> assertThat(read).as("variables of %s", name)
                .containsAll(nested(service, "environment").keySet()));
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
    void lets_scaled_services_share_no_name_and_no_port() {
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

    /** Every placeholder in settings and annotations, and every settings prefix, as the environment spells it. */
    private static TreeSet<String> variablesReadByTheCode() {
        try (var files = Files.walk(ROOT)) {
            var read = files.filter(file -> file.toString().matches(".*/src/main/.*\\.(yaml|java)"))
                    .flatMap(ComposeTests::placeholders)
                    .map(property -> property.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            read.add("SERVER_PORT"); // Spring Boot's own
            read.add("MANAGEMENT_SERVER_PORT");
            // Spring's relaxed binding drops the dashes; the environment may spell them as underscores in placeholders
            if (read.contains("SILIAN_JWKSURI")) {
                read.add("SILIAN_JWKS_URI");
            }
            if (read.contains("SILIAN_PREFERIP")) {
                read.add("SILIAN_PREFER_IP");
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> placeholders(Path file) {
        try {
            return PLACEHOLDER.matcher(Files.readString(file)).results().map(match -> match.group(1));
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
