package silian.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The environment a process is started with: addresses, keys, ports. The same names as in every other deployment. */
final class Surroundings {

    static final String GATEWAY = "http://127.0.0.1:" + Part.GATEWAY.port();
    static final String AGENCIES = "http://127.0.0.1:" + Part.AGENCIES.port();
    private static final int KAFKA_PORT = 29092;
    private static final String LOCAL_STORE = "mongodb://127.0.0.1:" + Part.INFRASTRUCTURE.port();

    private final Home home;
    private final Map<String, String> given;

    Surroundings(Home home, Map<String, String> given) {
        this.home = home;
        this.given = given;
    }

    /** A real MongoDB to use instead of the embedded store. */
    Optional<String> realStore() {
        return told("SILIAN_MONGODB_URI");
    }

    /** A MongoDB of this machine, preferred to the embedded store when no other is given. */
    Optional<Path> mongod() {
        return realStore().isPresent() ? Optional.empty() : Programs.find("mongod");
    }

    /** Whether the infrastructure process holds the documents itself. */
    boolean embedsStore() {
        return realStore().isEmpty() && mongod().isEmpty();
    }

    /** A real Kafka to use instead of the embedded broker. */
    Optional<String> realBroker() {
        return told("SILIAN_KAFKA_BOOTSTRAP");
    }

    /** @throws Trouble if a server that is not ours to empty keeps the data, unreadable once the keys are deleted */
    void requireOwnServers() {
        for (var name : List.of("SILIAN_MONGODB_URI", "SILIAN_KAFKA_BOOTSTRAP")) {
            if (told(name).isPresent()) {
                throw new Trouble("--fresh cannot empty the server that " + name
                        + " names, and what is there cannot be "
                        + "read without the keys: empty it yourself, delete " + home.keys() + ", then ./silian up");
            }
        }
    }

    /** Where the embedded broker listens. */
    int kafkaPort() {
        return told("SILIAN_KAFKA_PORT").map(Integer::valueOf).orElse(KAFKA_PORT);
    }

    /** Where clients find it: something may stand in between and be the one that is advertised. */
    private String broker() {
        return "127.0.0.1:" + told("SILIAN_KAFKA_ADVERTISED_PORT").orElse(String.valueOf(kafkaPort()));
    }

    Map<String, String> of(Part part, int port, int managementPort) {
        var all = new LinkedHashMap<String, String>();
        all.put("SERVER_PORT", String.valueOf(port));
        all.put("MANAGEMENT_SERVER_PORT", String.valueOf(managementPort));
        all.put("SILIAN_DATA", home.data().resolve(part.title()).toString());
        // glibc gives every thread a pool of its own, which the heap limit does not see
        all.put("MALLOC_ARENA_MAX", "2");
        if (part == Part.INFRASTRUCTURE) {
            all.put("SILIAN_MONGODB_PORT", String.valueOf(port));
            all.put("SILIAN_KAFKA_PORT", String.valueOf(kafkaPort()));
            // said even when empty: a trial embeds both, whatever it inherits from the environment of this tool
            all.put("SILIAN_MONGODB_URI", embedsStore() ? "" : realStore().orElse(LOCAL_STORE));
            all.put("SILIAN_KAFKA_BOOTSTRAP", realBroker().orElse(""));
            return all;
        }
        all.put("SILIAN_MONGODB_URI", realStore().orElse(LOCAL_STORE));
        all.put("SILIAN_KAFKA_BOOTSTRAP", realBroker().orElse(broker()));
        all.put("SILIAN_EUREKA_URL", told("SILIAN_EUREKA_URL")
                .orElse("http://127.0.0.1:" + Part.DISCOVERY.port() + "/eureka"));
        all.put("SILIAN_ISSUER", told("SILIAN_ISSUER").orElse(GATEWAY));
        // straight from identity: a service must not wait for the gateway to know its keys
        all.put("SILIAN_JWKS_URI", told("SILIAN_JWKS_URI")
                .orElse("http://127.0.0.1:" + Part.IDENTITY.port() + "/oauth2/jwks"));
        all.put("SILIAN_AGENCIES_URL", told("SILIAN_AGENCIES_URL").orElse(AGENCIES));
        all.put("SILIAN_KEYS", home.keys().toString());
        // the demo logs everybody in again each time it is run; the limits that guard real phones would make it wait
        all.put("SILIAN_IDENTITY_SMS_PAUSE", told("SILIAN_IDENTITY_SMS_PAUSE").orElse("1s"));
        all.put("SILIAN_IDENTITY_SMS_PERDAY", told("SILIAN_IDENTITY_SMS_PERDAY").orElse("1000"));
        return all;
    }

    private Optional<String> told(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
    }
}
