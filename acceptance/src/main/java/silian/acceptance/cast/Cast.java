package silian.acceptance.cast;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import silian.acceptance.client.Logins;
import silian.acceptance.client.PlatformClient;
import silian.acceptance.client.Session;
import silian.acceptance.platform.LocalPlatform;
import silian.acceptance.year.EnterpriseSeed;
import silian.acceptance.year.GraduateSeed;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everybody who acts in the year, each logged in as the kind of caller they are, on first use. */
public final class Cast {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** The demo logins of a local run. */
    record DemoAccounts(List<User> users, List<Client> clients) {

        record User(String username, String password, String totpSecret) {}

        record Client(String clientId, String clientSecret) {}
    }

    private final Logins logins;
    private final Map<String, DemoAccounts.User> users;
    private final Map<String, DemoAccounts.Client> clients;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AgentAccounts agents;

    /**
     * @param keys the folder with the demo logins of a local run
     * @throws UncheckedIOException if it has none
     */
    public Cast(Logins logins, PlatformClient client, Path keys) {
        this.logins = logins;
        this.agents = new AgentAccounts(client, keys);
        var accounts = read(keys.resolve("bootstrap-accounts.json"));
        this.users = accounts.users().stream().collect(Collectors.toMap(DemoAccounts.User::username, user -> user));
        this.clients = accounts.clients().stream()
                .collect(Collectors.toMap(DemoAccounts.Client::clientId, machine -> machine));
    }

    /**
     * Everybody of a local run.
     *
     * @throws UncheckedIOException if it has no demo logins
     */
    public static Cast of(LocalPlatform platform, PlatformClient client) {
        return new Cast(new Logins(LocalPlatform.GATEWAY, LocalPlatform.AGENCIES), client, platform.keys());
    }

    private static DemoAccounts read(Path file) {
        try {
            return JSON.readValue(Files.readAllBytes(file), DemoAccounts.class);
        } catch (IOException e) {
            throw new UncheckedIOException("there are no demo logins at " + file + ": run ./silian up first", e);
        }
    }

    public Session officer() {
        return staff("officer");
    }

    public Session reviewer() {
        return staff("reviewer");
    }

    public Session approver() {
        return staff("approver");
    }

    public Session gridWorker() {
        return staff("grid-worker");
    }

    public Session university(String school) {
        return sessions.computeIfAbsent("university-" + school, id -> {
            var client = Objects.requireNonNull(clients.get(id), () -> "no demo client " + id);
            return logins.machine(client.clientId(), client.clientSecret());
        });
    }

    public Session talent(GraduateSeed graduate) {
        return sessions.computeIfAbsent("talent-" + graduate.number(), _ -> logins.talent(graduate.phone().value()));
    }

    public Session agentOf(EnterpriseSeed enterprise) {
        return sessions.computeIfAbsent(enterprise.agent(), _ -> logins.staff(agents.of(enterprise, officer())));
    }

    /** A colleague of the district, by the name of the demo login. */
    public Session staff(String username) {
        return sessions.computeIfAbsent(username, _ -> logins.staff(credentials(username)));
    }

    /** What a colleague of the district logs in with, by the name of the demo login. */
    public Logins.Credentials credentials(String username) {
        var user = Objects.requireNonNull(users.get(username), () -> "no demo user " + username);
        return new Logins.Credentials(user.username(), user.password(), user.totpSecret());
    }
}
