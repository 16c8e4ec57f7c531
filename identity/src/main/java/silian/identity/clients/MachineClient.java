package silian.identity.clients;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Another organisation's system, such as a university's (对接系统). Its id is its subject.
 *
 * @param clientId what it calls itself
 * @param version for the store
 * @param secretDigest keyed digest of its secret, if it has one (local runs)
 * @param jwksUri where its public keys are, if it signs its requests ({@code private_key_jwt}, RFC 7523)
 * @param roles what it may be
 * @param tenant whose objects it may touch
 * @param scopes what it may ask for
 * @param displayName how officers know it
 */
@Document("clients")
@TypeAlias("MachineClient")
public record MachineClient(@Id String clientId, @Version @Nullable Long version, @Nullable String secretDigest,
        @Nullable String jwksUri, Set<String> roles, @Nullable String tenant, Set<String> scopes,
        @Nullable String displayName) {

    public MachineClient {
        roles = Set.copyOf(roles);
        scopes = Set.copyOf(scopes);
    }
}
