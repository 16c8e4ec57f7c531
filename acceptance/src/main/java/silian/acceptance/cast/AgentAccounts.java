package silian.acceptance.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Request;
import silian.acceptance.client.Session;
import silian.acceptance.year.EnterpriseSeed;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accounts of the employers' agents. The platform shows the first password once only, so it is kept beside the other
 * keys of the local run; where it was lost, the employer simply gets another agent.
 */
final class AgentAccounts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PlatformClient client;
    private final Path file;
    private final Map<String, Logins.Credentials> known;

    AgentAccounts(PlatformClient client, Path keys) {
        this.client = client;
        this.file = keys.resolve("replay-agents.json");
        this.known = read();
    }

    private Map<String, Logins.Credentials> read() {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file),
                            new TypeReference<TreeMap<String, Logins.Credentials>>() {
                            })
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The credentials of an employer's agent, whose account an officer opens if there is none on file. */
    synchronized Logins.Credentials of(EnterpriseSeed enterprise, Session officer) {
        var tenant = enterprise.creditCode().value();
        var credentials = known.get(tenant);
        if (credentials == null) {
            credentials = open(enterprise, tenant, officer);
            known.put(tenant, credentials);
            write();
        }
        return credentials;
    }

    private Logins.Credentials open(EnterpriseSeed enterprise, String tenant, Session officer) {
        for (int attempt = 0; attempt < 20; attempt++) {
            var username = enterprise.agent() + (attempt == 0 ? "" : "." + attempt);
            var answer = client.send(Request.post("/api/identity/v1/accounts", Map.of("username", username,
                    "displayName", "示例经办人", "roles", List.of("EMPLOYER_AGENT"), "tenant", tenant)), officer);
            if (answer.isSuccess()) {
                return new Logins.Credentials(answer.text("username"), answer.text("initialPassword"),
                        answer.text("totpSecret"));
            }
            if (answer.status() != 409) {
                throw new IllegalStateException("no account for " + username + ": " + answer.problem().map(
                        code -> code + " " + answer.body()).orElse(""));
            }
        }
        throw new IllegalStateException("every user name of the agent is taken");
    }

    private void write() {
        try {
            var fresh = Files.createTempFile(file.getParent(), "replay-agents", ".json",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(fresh, JSON.writeValueAsBytes(known));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
