package silian.identity.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;

/**
 * Makes refresh tokens for public clients too, which may have them because each is good once (RFC 9700 section 2.2.2).
 * A token names its family, so that a used one is recognised without searching.
 */
final class RefreshTokens implements OAuth2TokenGenerator<OAuth2RefreshToken> {

    private static final int RANDOM_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    RefreshTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public @Nullable OAuth2RefreshToken generate(OAuth2TokenContext context) {
        var authorization = context.getAuthorization();
        if (!OAuth2TokenType.REFRESH_TOKEN.equals(context.getTokenType()) || authorization == null) {
            return null;
        }
        var secret = new byte[RANDOM_BYTES];
        random.nextBytes(secret);
        var value = authorization.getId() + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var now = clock.instant();
        var life = context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive();
        return new OAuth2RefreshToken(value, now, now.plus(life));
    }

    /** The id of the family a token claims to be of. */
    static @Nullable String family(String token) {
        int dot = token.indexOf('.');
        return dot > 0 && token.indexOf('.', dot + 1) < 0 ? token.substring(0, dot) : null;
    }
}
