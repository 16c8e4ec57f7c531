package silian.identity.tokens;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One login of one app, from the code to the last refresh token: the family that falls together. Tokens are kept as
 * digests; whoever reads the store can use none.
 *
 * @param id of the family; refresh tokens begin with it
 * @param version for the store: two uses of one token at once cannot both succeed
 * @param client the app
 * @param subject whose login
 * @param since when they logged in
 * @param grant how it began
 * @param scopes what was granted
 * @param request what the app asked for
 * @param code the authorization code
 * @param access the latest access token
 * @param refresh the one refresh token that is good
 * @param identity the latest ID token
 * @param usedRefresh digests of refresh tokens that were exchanged already, the newest last
 * @param expiresAt when nothing of it is good any more
 */
@Document("authorizations")
@TypeAlias("StoredAuthorization")
@CompoundIndex(name = "code", def = "{'code.digest': 1}", sparse = true)
@CompoundIndex(name = "access", def = "{'access.digest': 1}", sparse = true)
record StoredAuthorization(@Id String id, @Version @Nullable Long version, String client, String subject, Instant since,
        String grant,
        Set<String> scopes, @Nullable AppRequest request, @Nullable StoredToken code, @Nullable StoredToken access,
        @Nullable StoredToken refresh, @Nullable StoredToken identity, List<String> usedRefresh,
        @Indexed Instant expiresAt) {

    /**
     * @param digest SHA-256 of the token in hexadecimal
     * @param invalidated whether it was used or revoked
     */
    record StoredToken(String digest, Instant issuedAt, Instant expiresAt, boolean invalidated) {}

    /** The authorization request (RFC 6749 section 4.1.1) with its PKCE challenge and nonce among the parameters. */
    record AppRequest(@Nullable String redirectUri, @Nullable String state, Set<String> scopes,
            Map<String, String> parameters) {}
}
