package silian.identity.login;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Somebody who is logged in: a subject and since when ({@code auth_time}), nothing more. */
public final class LoggedIn {

    private static final String LOGIN = "LOGIN";

    private LoggedIn() {}

    public static Authentication of(String subject, Instant since) {
        var factor = FactorGrantedAuthority.withFactor(LOGIN).issuedAt(since).build();
        return UsernamePasswordAuthenticationToken.authenticated(subject, null, List.of(factor));
    }

    /** When this somebody logged in. */
    public static Instant since(Authentication login) {
        return login.getAuthorities().stream().filter(FactorGrantedAuthority.class::isInstance)
                .map(FactorGrantedAuthority.class::cast).map(FactorGrantedAuthority::getIssuedAt).findFirst()
                .orElse(Instant.EPOCH);
    }
}
