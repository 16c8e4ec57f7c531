package silian.local.infrastructure;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What the environment says about the infrastructure as a process of its own.
 *
 * @param dataDirectory {@code SILIAN_DATA}, default {@code .silian/data}
 * @param mongoPort {@code SILIAN_MONGODB_PORT}, default 27117
 * @param kafkaPort {@code SILIAN_KAFKA_PORT}, default 29092
 * @param kafkaAdvertisedPort {@code SILIAN_KAFKA_ADVERTISED_PORT}: the port clients are told, where something stands between
 *     them and the broker; default 0, the broker's own
 * @param managementPort {@code MANAGEMENT_SERVER_PORT}, default 0 (any free port): health answers
 * @param parts the store unless {@code SILIAN_MONGODB_URI} names a real one, the broker unless
 *     {@code SILIAN_KAFKA_BOOTSTRAP} does
 */
record Settings(Path dataDirectory, int mongoPort, int kafkaPort, int kafkaAdvertisedPort, int managementPort,
        Set<LocalInfrastructure.Part> parts) {

    static Settings of(Map<String, String> environment) {
        var parts = EnumSet.allOf(LocalInfrastructure.Part.class);
        if (!environment.getOrDefault("SILIAN_MONGODB_URI", "").isBlank()) {
            parts.remove(LocalInfrastructure.Part.STORE);
        }
        if (!environment.getOrDefault("SILIAN_KAFKA_BOOTSTRAP", "").isBlank()) {
            parts.remove(LocalInfrastructure.Part.BROKER);
        }
        return new Settings(
                Path.of(environment.getOrDefault("SILIAN_DATA", ".silian/data")),
                port(environment, "SILIAN_MONGODB_PORT", 27117),
                port(environment, "SILIAN_KAFKA_PORT", 29092),
                port(environment, "SILIAN_KAFKA_ADVERTISED_PORT", 0),
                port(environment, "MANAGEMENT_SERVER_PORT", 0),
                parts);
    }

    private static int port(Map<String, String> environment, String name, int otherwise) {
        var text = environment.getOrDefault(name, String.valueOf(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
            throw new InfrastructureFailure(name + " is not a port: " + text);
        }
        return Integer.parseInt(text);
    }
}
