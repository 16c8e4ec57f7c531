package silian.identity.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords of six digits every 30 seconds, SHA-1 (RFC 6238), as authenticator apps make them. */
final class SecondFactor {

    private static final int[] STEPS_OFF = {0, -1, 1};

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    /**
     * The time step for which a code is right, one step of clock difference allowed each way.
     *
     * @param secret base32
     */
    OptionalLong stepOf(String code, String secret, Instant at) {
        try {
            var key = new SecretKeySpec(Base32.decode(secret), generator.getAlgorithm());
            for (int off : STEPS_OFF) {
                var then = at.plus(generator.getTimeStep().multipliedBy(off));
                var expected = generator.generateOneTimePasswordString(key, then);
                if (MessageDigest.isEqual(bytes(expected), bytes(code.strip()))) {
                    return OptionalLong.of(then.getEpochSecond() / generator.getTimeStep().toSeconds());
                }
            }
            return OptionalLong.empty();
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a stored second factor is unusable", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
