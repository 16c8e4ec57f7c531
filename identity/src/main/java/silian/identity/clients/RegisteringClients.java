package silian.identity.clients;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Registering other organisations' systems. */
@Component
public final class RegisteringClients {

    private static final int SHORTEST_SECRET = 24;

    private final MachineClients clients;
    private final ClientSecrets secrets;

    RegisteringClients(MachineClients clients, ClientSecrets secrets) {
        this.clients = clients;
        this.secrets = secrets;
    }

    /**
     * Registers a client unless its id is taken.
     *
     * @param secret at least 24 random characters, {@code null} if it signs its requests instead
     * @throws IllegalArgumentException if it can prove who it is in no way, or the secret is too short
     */
    public boolean registerIfAbsent(String clientId, @Nullable String secret, @Nullable String jwksUri,
            Set<String> roles, @Nullable String tenant, Set<String> scopes, @Nullable String displayName) {
        if (secret == null && jwksUri == null || secret != null && secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("client %s needs a secret of at least %d characters or a jwksUri"
                    .formatted(clientId, SHORTEST_SECRET));
        }
        if (clients.findById(clientId).isPresent()) {
            return false;
        }
        var digest = secret == null ? null : secrets.digest(secret);
        try {
            clients.save(new MachineClient(clientId, null, digest, jwksUri, roles, tenant, scopes, displayName));
            return true;
        } catch (DuplicateKeyException e) {
            return false; // another instance was faster
        }
    }
}
