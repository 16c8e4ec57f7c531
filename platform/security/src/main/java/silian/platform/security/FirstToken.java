package silian.platform.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Has a token judged before the process is ready. Nobody signed it, which is only found out with the issuer's keys: so
 * they are there when the first caller comes, unless the issuer is down.
 */
final class FirstToken implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstToken.class);

    private final JwtDecoder decoder;

    FirstToken(JwtDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try {
            decoder.decode(part("{\"alg\":\"RS256\"}") + "." + part("{}") + "." + part("nobody"));
        } catch (JwtException e) {
            log.debug("judged", e);
        }
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
