package silian.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import silian.identity.accounts.CreatingAccounts;
import silian.identity.accounts.NewUser;
import silian.identity.clients.RegisteringClients;
import silian.platform.security.KeyDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports {@code bootstrap-accounts.json} of the key directory before the first request is taken: whoever must be there
 * so that someone can log in at all. Entries that exist are left alone, so a changed password stays changed.
 */
@Component
class BootstrapAccounts implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BootstrapAccounts.class);
    private static final String FILE = "bootstrap-accounts.json";

    private final KeyDirectory directory;
    private final CreatingAccounts accounts;
    private final RegisteringClients clients;
    private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    BootstrapAccounts(KeyDirectory directory, CreatingAccounts accounts, RegisteringClients clients) {
        this.directory = directory;
        this.accounts = accounts;
        this.clients = clients;
    }

    record Entries(@Nullable List<User> users, @Nullable List<Client> clients) {}

    record User(String username, String password, String totpSecret, Set<String> roles, @Nullable String tenant,
            @Nullable Set<String> authorities, @Nullable String displayName) {}

    record Client(String clientId, @Nullable String clientSecret, @Nullable String jwksUri, Set<String> roles,
            @Nullable String tenant, @Nullable Set<String> scopes, @Nullable String displayName) {}

    @Override
    public void run(ApplicationArguments arguments) {
        var file = directory.file(FILE);
        if (!Files.exists(file)) {
            log.info("there is no {}: no account is imported", file);
            return;
        }
        try {
            var entries = json.readValue(Files.readString(file), Entries.class);
            long users = Objects.requireNonNullElse(entries.users(), List.<User>of()).stream().filter(this::add)
                    .count();
            long machines = Objects.requireNonNullElse(entries.clients(), List.<Client>of()).stream().filter(this::add)
                    .count();
            log.info("imported {} accounts and {} clients", users, machines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (JacksonException e) {
            // Its message may quote a secret.
            throw new IllegalStateException(file + " is not as it should be, near line " + (e.getLocation() == null
                    ? 0
                    : e.getLocation().getLineNr()));
        }
    }

    private boolean add(User user) {
        var account = new NewUser(user.username(), user.displayName(), user.roles(), user.tenant(),
                Objects.requireNonNullElse(user.authorities(), Set.of()));
        return accounts.createIfAbsent(account, user.password(), user.totpSecret(), "bootstrap");
    }

    private boolean add(Client client) {
        return clients.registerIfAbsent(client.clientId(), client.clientSecret(), client.jwksUri(), client.roles(),
                client.tenant(), Objects.requireNonNullElse(client.scopes(), Set.of()), client.displayName());
    }
}
