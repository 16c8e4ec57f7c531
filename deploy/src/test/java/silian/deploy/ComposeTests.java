package silian.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private static final Map<String, String> NEEDS = Map.of("SILIAN_MONGODB_URI", "mongodb", "SILIAN_KAFKA_BOOTSTRAP",
            "kafka", "SILIAN_EUREKA_URL", "discovery");

    private final Sources sources = new Sources(ROOT);
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
    void setsOnlyVariablesThatTheServiceReads() {
        built().forEach((name, service) -> {
            var read = sources.propertiesReadBy(name);
            assertThat(nested(service, "environment").keySet()).as("variables of %s", name).isNotEmpty()
                    .allSatisfy(variable -> assertThat(read).contains(Sources.relaxed(variable)));
        });
    }

    @Test
    void givesTheKeysOnlyToThoseWhoReadThem() {
        built().forEach((name, service) -> assertThat(service.containsKey("volumes")).as("keys of %s", name)
                .isEqualTo(nested(service, "environment").containsKey("SILIAN_KEYS")));
    }

    @Test
    void keepsWhatStoresWriteInAVolume() {
        assertThat(services.get("kafka").get("volumes").toString())
                .contains(":" + nested(services.get("kafka"), "environment").get("KAFKA_LOG_DIRS"));
        assertThat(services.get("mongodb").get("volumes").toString()).contains(":/data/db");
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
        built().forEach((name, service) -> {
            NEEDS.forEach((variable, needed) -> {
                if (nested(service, "environment").containsKey(variable)) {
                    assertThat(nested(service, "depends_on")).as(name).containsKey(needed);
                }
            });
            assertThat(nested(service, "depends_on").values()).allSatisfy(
                    condition -> assertThat(condition.toString()).contains("service_healthy"));
        });
        assertThat(nested(services.get("gateway"), "depends_on")).containsKey("identity");
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
