package silian.platform.security;

import java.util.List;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestTemplate;

/**
 * Decides which signed texts are access tokens for this platform: the issuer's signature with an asymmetric algorithm,
 * its name, our audience, the time, and the type, so that nothing else the issuer signs passes for one. Keys are
 * fetched when the first token comes, not before: a service starts while the issuer is down.
 */
public final class AccessTokens {

    private static final List<SignatureAlgorithm> ALGORITHMS = List.of(SignatureAlgorithm.RS256,
            SignatureAlgorithm.PS256, SignatureAlgorithm.ES256);

    private AccessTokens() {}

    /** Decodes access tokens (RFC 9068), with the type {@code JWT} or none too, as issuers of older fashion make them. */
    public static JwtDecoder decoder(SecuritySettings settings) {
        return decoder(settings, types());
    }

    /** What tells an access token from other things the issuer signs. */
    public static JwtTypeValidator types() {
        var types = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        types.setAllowEmpty(true);
        return types;
    }

    /** Decodes other things the same issuer signs for us, told apart by their type. */
    static JwtDecoder decoder(SecuritySettings settings, JwtTypeValidator types) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(settings.keysLocation().toString()).validateType(false)
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS)).restOperations(keyFetching(settings))
                .build();
        decoder.setJwtValidator(rules(settings, types));
        return decoder;
    }

    /** What a token must say, whoever verified its signature. */
    public static OAuth2TokenValidator<Jwt> rules(SecuritySettings settings, JwtTypeValidator types) {
        var time = new JwtTimestampValidator(settings.security().clockSkew());
        time.setAllowEmptyExpiryClaim(false);
        // Without a subject (RFC 9068 section 2.2) two callers could not be told apart, nor their commands.
        var subject = new JwtClaimValidator<String>(JwtClaimNames.SUB, sub -> sub != null && !sub.isBlank());
        return new DelegatingOAuth2TokenValidator<>(types, time, new JwtIssuerValidator(settings.issuer().toString()),
                new JwtAudienceValidator(settings.audience()), subject);
    }

    private static RestTemplate keyFetching(SecuritySettings settings) {
        var http = new SimpleClientHttpRequestFactory();
        http.setConnectTimeout(settings.security().jwksTimeout());
        http.setReadTimeout(settings.security().jwksTimeout());
        return new RestTemplate(http);
    }
}
