package silian.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The secret of the web layer, {@code cursor.key}: it is never used itself, only what is derived from it. */
public final class CursorKey {

    private static final Logger log = LoggerFactory.getLogger(CursorKey.class);
    private static final String FILE = "cursor.key";
    private static final int BYTES = 32;
    private static final CursorKey OF_THIS_PROCESS = new CursorKey(random());

    private final SecretKeySpec secret;

    CursorKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A key that no other process has. */
    static CursorKey ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /**
     * The key that every instance with the same key directory shares.
     *
     * @param keys the directory of the key files; without one the key of this process
     * @throws IllegalStateException if the directory has no proper {@code cursor.key}
     */
    static CursorKey of(@Nullable String keys) {
        if (keys == null || keys.isBlank()) {
            log.warn("silian.keys is not set: cursors of this process are unknown to every other");
            return OF_THIS_PROCESS;
        }
        try {
            var key = Base64.getDecoder().decode(Files.readString(Path.of(keys, FILE)).strip());
            if (key.length != BYTES) {
                throw new IllegalStateException(FILE + " does not hold 32 bytes");
            }
            return new CursorKey(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(FILE + " is not base64", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    /** 32 bytes for one purpose; they tell nothing about those for another. */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private static byte[] random() {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
