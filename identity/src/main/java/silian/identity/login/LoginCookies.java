package silian.identity.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import silian.identity.IdentitySettings;
import silian.platform.security.Hmac;
import silian.platform.security.KeyDirectory;
import silian.platform.security.SecuritySettings;

/**
 * Remembers a browser between logging in and fetching its code: a signed cookie that says whose login it is and until
 * when. Nothing is kept on the server, so any instance can serve the next request and a restart forgets nobody. It lasts
 * half an hour and cannot be taken back before; what lasts longer is the refresh token, and that can.
 */
@Component
public final class LoginCookies implements SecurityContextRepository {

    private static final String NAME = "silian-login";

    private final Hmac key;
    private final Clock clock;
    private final Duration life;
    private final boolean secure;

    LoginCookies(KeyDirectory keys, Clock clock, IdentitySettings settings, SecuritySettings security) {
        this.key = Hmac.derived(keys.key("pseudonym"), "login-cookie");
        this.clock = clock;
        this.life = settings.loginLife();
        this.secure = "https".equals(security.issuer().getScheme());
    }

    /** Remembers a login. */
    void remember(String subject, HttpServletResponse response) {
        var content = subject + "." + clock.instant().plus(life).getEpochSecond();
        write(response, content + "." + signature(content), life);
    }

    /** Forgets the login of this browser. */
    void forget(HttpServletResponse response) {
        write(response, "", Duration.ZERO);
    }

    private void write(HttpServletResponse response, String value, Duration maxAge) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, value).path("/").httpOnly(true)
                .secure(secure).sameSite("Lax").maxAge(maxAge).build().toString());
    }

    private Optional<Authentication> login(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        var parts = cookie == null ? new String[0] : cookie.getValue().split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        var expected = signature(parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        boolean ours = MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.US_ASCII));
        var until = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return ours && clock.instant().isBefore(until)
                ? Optional.of(LoggedIn.of(parts[0], until.minus(life)))
                : Optional.empty();
    }

    private String signature(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.of(content));
    }

    private SecurityContext context(HttpServletRequest request) {
        return login(request).<SecurityContext>map(SecurityContextImpl::new)
                .orElseGet(SecurityContextHolder::createEmptyContext);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new DeferredSecurityContext() {
            @Override
            public SecurityContext get() {
                return context(request);
            }

            @Override
            public boolean isGenerated() {
                return false;
            }
        };
    }

    /** Only {@link #remember} makes a login last. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return login(request).isPresent();
    }
}
