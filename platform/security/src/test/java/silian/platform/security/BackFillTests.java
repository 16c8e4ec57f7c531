package silian.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.testing.TestIssuer;
import silian.platform.testing.Tokens;

class BackFillTests {

    private static final LocalDate PAST = LocalDate.of(2022, 6, 1);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Caller OFFICER = new Caller("officer", Set.of("OFFICER"), "420302", Set.of());

    private final SecuritySettings settings = settings(TestIssuer.running().jwksUri());
    private final JwtDecoder grants = AccessTokens.decoder(settings, BackFill.types());
    private final BackFill backFill = new BackFill(grants, Clock.systemUTC(), SHANGHAI);

    @Test
    void takesThePastDateOfAGrant() {
        assertThat(backFill.authorise(PAST, Tokens.backFillGrant(PAST), OFFICER)).isEqualTo(PAST);
    }

    @Test
    void takesTodayInTheDistrictWithoutAGrant() {
        // 23:30 UTC is half past seven the next morning in the district
        var evening = Clock.fixed(Instant.parse("2026-03-01T23:30:00Z"), ZoneId.of("UTC"));
        var lateBackFill = new BackFill(grants, evening, SHANGHAI);

        assertThat(lateBackFill.authorise(LocalDate.of(2026, 3, 2), null, OFFICER)).isEqualTo("2026-03-02");
        assertThatThrownBy(() -> lateBackFill.authorise(LocalDate.of(2026, 3, 1), null, OFFICER))
                .isInstanceOf(Refusal.class).hasMessageContaining("business-date.not-granted");
    }

    @Test
    void refusesAFutureDateEvenWithAGrant() {
        var future = LocalDate.now(SHANGHAI).plusDays(1);

        assertThatThrownBy(() -> backFill.authorise(future, Tokens.backFillGrant(future), OFFICER))
                .isInstanceOf(Refusal.class).hasMessageContaining("business-date.future");
    }

    @Test
    void refusesEveryOtherPaper() {
        refuses(null);
        refuses("garbage");
        refuses(Tokens.officer());
        refuses(Tokens.accessTokenAsGrant(PAST));
        refuses(Tokens.backFillGrant(PAST.plusDays(1)));
        refuses(Tokens.backFillGrant(PAST, claims -> claims.audience("someone-else")));
        refuses(Tokens.backFillGrant(PAST, claims -> claims.issuer("http://elsewhere.example")));
        refuses(Tokens.backFillGrant(PAST, claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90)))));
        refuses(Tokens.unsigned());
    }

    @Test
    void saysSoWhenTheIssuersKeysCannotBeHad() {
        var nobody = AccessTokens.decoder(settings(URI.create("http://127.0.0.1:1/jwks")), BackFill.types());

        assertThatThrownBy(() -> new BackFill(nobody, Clock.systemUTC(), SHANGHAI).authorise(PAST,
                Tokens.backFillGrant(PAST), OFFICER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("issuer.unavailable");
    }

    private void refuses(String grant) {
        assertThatThrownBy(() -> backFill.authorise(PAST, grant, OFFICER)).isInstanceOf(Refusal.class)
                .hasMessageContaining("business-date.not-granted");
    }

    private static SecuritySettings settings(URI keys) {
        return new SecuritySettings(URI.create(TestIssuer.running().issuer()), keys, "silian", SHANGHAI, null,
                new SecuritySettings.Security(Duration.ofSeconds(30), Duration.ofSeconds(1), "test"));
    }
}
