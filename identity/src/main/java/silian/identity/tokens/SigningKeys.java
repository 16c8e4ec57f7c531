package silian.identity.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import silian.platform.security.KeyDirectory;

/**
 * The keys tokens are signed with: {@code signing-keys.jwks.json} in the key directory, a JWK set (RFC 7517) made on
 * first run. The first key signs, all are published. To rotate: append a key and restart every instance; after ten
 * minutes, when nobody's copy of the published keys is older, move it to the front and restart again; remove the old one
 * when the last token it signed has expired. RSA, because every request checks a signature and few make one.
 */
final class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);
    private static final String FILE = "signing-keys.jwks.json";
    private static final int KEY_BITS = 2048;

    private SigningKeys() {}

    /** @throws IllegalStateException if the file is unreadable or its first key cannot sign with RS256 */
    static JWKSet load(KeyDirectory directory) {
        var file = directory.file(FILE);
        try {
            if (!Files.exists(file)) {
                if (!Files.isWritable(file.toAbsolutePath().getParent())) {
                    throw new IllegalStateException(file + " is missing and its directory cannot be written to: put a"
                            + " JWK set with a private RS256 key there");
                }
                make(file);
            }
            var keys = JWKSet.load(file.toFile());
            if (keys.isEmpty() || !keys.getKeys().getFirst().isPrivate()
                    || !JWSAlgorithm.RS256.equals(keys.getKeys().getFirst().getAlgorithm())) {
                throw new IllegalStateException(file + ": the first key must be a private RS256 key");
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " is not a JWK set", e);
        }
    }

    /** Makes the file in one step: of two instances that try at once, one wins and both read its keys. */
    private static void make(Path file) throws IOException {
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "signing-keys", ".tmp");
        try {
            var key = new RSAKeyGenerator(KEY_BITS).keyID(UUID.randomUUID().toString()).keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256).generate();
            Files.writeString(draft, new JWKSet(key).toString(false));
            Files.createLink(file, draft);
            log.info("made {} with one signing key", file);
        } catch (FileAlreadyExistsException e) {
            log.debug("another instance made {}", file);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a signing key", e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
