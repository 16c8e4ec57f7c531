package silian.identity.backfill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.security.SecuritySettings;

/** Granting that history may be recorded on one past date. */
@Component
class GrantingBackFills {

    private static final Logger log = LoggerFactory.getLogger(GrantingBackFills.class);

    private final JwtEncoder encoder;
    private final SecuritySettings settings;
    private final Clock clock;

    /**
     * @param token signed, to be sent as {@code Back-Fill-Grant}
     * @param expiresAt until when it is good
     */
    record Grant(String token, Instant expiresAt) {}

    GrantingBackFills(JwtEncoder encoder, SecuritySettings settings, Clock clock) {
        this.encoder = encoder;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws Refusal {@code back-fill.date} (400) if the date is not past */
    Grant grant(LocalDate date, String reason, Duration life, Command command) {
        if (!date.isBefore(LocalDate.now(clock.withZone(settings.zone())))) {
            throw Refusal.invalid("date", "back-fill.date");
        }
        var now = clock.instant();
        var expiresAt = now.plus(life);
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("back-fill+jwt").build();
        var claims = JwtClaimsSet.builder().issuer(settings.issuer().toString())
                .subject(command.caller().subject()).audience(List.of(settings.audience())).issuedAt(now)
                .expiresAt(expiresAt).id(command.derive("grant")).claim("back_fill_date", date.toString())
                .claim("reason", reason).build();
        log.info("{} may record history on {} until {}", command.caller().subject(), date, expiresAt);
        return new Grant(encoder.encode(JwtEncoderParameters.from(header, claims)).getTokenValue(), expiresAt);
    }
}
