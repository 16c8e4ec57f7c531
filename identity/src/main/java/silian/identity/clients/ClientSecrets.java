package silian.identity.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import silian.platform.security.Hmac;
import silian.platform.security.KeyDirectory;

/**
 * How machines' secrets are kept: as a keyed digest. Such a secret is long and random, so that nothing is gained by a
 * slow hash, which every token request would pay for.
 */
@Component
public final class ClientSecrets {

    private final Hmac key;

    ClientSecrets(KeyDirectory keys) {
        key = Hmac.derived(keys.key("pseudonym"), "client-secrets");
    }

    String digest(CharSequence secret) {
        return HexFormat.of().formatHex(key.of(secret.toString()));
    }

    /** The same in Spring Security's words; not a bean, because people's passwords are kept differently. */
    public PasswordEncoder encoder() {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return secret == null ? null : digest(secret);
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String digest) {
                return secret != null && digest != null && MessageDigest.isEqual(
                        digest(secret).getBytes(StandardCharsets.UTF_8), digest.getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
