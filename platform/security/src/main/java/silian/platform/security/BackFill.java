package silian.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import silian.platform.commands.BusinessDateAuthority;
import silian.platform.commands.Caller;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Lets history be recorded on a past date by whoever holds the issuer's grant for exactly that date: a JWT of type
 * {@code back-fill+jwt} with the claim {@code back_fill_date}, in the header {@code Back-Fill-Grant}.
 */
final class BackFill implements BusinessDateAuthority {

    /** Names the field at fault. */
    static final String HEADER = "Business-Date";
    private static final String TYPE = "back-fill+jwt";
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final JwtDecoder grants;
    private final Clock clock;
    private final ZoneId zone;

    BackFill(JwtDecoder grants, Clock clock, ZoneId zone) {
        this.grants = grants;
        this.clock = clock;
        this.zone = zone;
    }

    /** What tells a grant from an access token. */
    static JwtTypeValidator types() {
        return new JwtTypeValidator(TYPE);
    }

    @Override
    public LocalDate authorise(LocalDate requested, @Nullable String grant, Caller caller) {
        var today = LocalDate.now(clock.withZone(zone));
        if (requested.isAfter(today)) {
            throw Refusal.invalid(HEADER, "business-date.future");
        }
        if (requested.isBefore(today) && (grant == null || !requested.toString().equals(date(grant)))) {
            throw Refusal.of(Refusal.Kind.FORBIDDEN, new Fault(HEADER, "business-date.not-granted", Map.of()));
        }
        return requested;
    }

    private @Nullable String date(String grant) {
        try {
            Jwt decoded = grants.decode(grant);
            return decoded.getClaimAsString("back_fill_date");
        } catch (BadJwtException e) {
            return null;
        } catch (JwtException e) {
            throw Refusal.unavailable("issuer.unavailable", RETRY);
        }
    }
}
