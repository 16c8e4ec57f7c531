package silian.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import silian.platform.commands.Refusal;

/**
 * Turns positions into cursors and back. A cursor is the position encrypted under a tag over the position and what it
 * is bound to, the tag serving as initialisation vector (the construction of RFC 5297 with HMAC-SHA256 and AES-CTR): a
 * caller can neither read it, nor change it, nor use it for another list, and equal positions give equal cursors.
 */
final class Cursors {

    private static final Logger log = LoggerFactory.getLogger(Cursors.class);
    private static final String KEY_FILE = "cursor.key";
    private static final int KEY_BYTES = 32;
    private static final int TAG_BYTES = 16;
    private static final int LONGEST = 2000;
    private static final Cursors OF_THIS_PROCESS = new Cursors(random());

    private final SecretKeySpec tagKey;
    private final SecretKeySpec textKey;

    Cursors(byte[] key) {
        tagKey = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), utf8("cursor tag")), "HmacSHA256");
        textKey = new SecretKeySpec(mac(new SecretKeySpec(key, "HmacSHA256"), utf8("cursor text")), "AES");
    }

    static Cursors ofThisProcess() {
        return OF_THIS_PROCESS;
    }

    /**
     * Cursors that every instance with the same key directory understands.
     *
     * @param keys the directory of the key files; without one cursors are good in this process only
     * @throws IllegalStateException if the directory has no proper {@code cursor.key}
     */
    static Cursors of(@Nullable String keys) {
        if (keys == null || keys.isBlank()) {
            log.warn("silian.keys is not set: cursors of this process are unknown to every other");
            return OF_THIS_PROCESS;
        }
        try {
            var key = Base64.getDecoder().decode(Files.readString(Path.of(keys, KEY_FILE)).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(KEY_FILE + " does not hold 32 bytes");
            }
            return new Cursors(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(KEY_FILE + " is not base64", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + KEY_FILE, e);
        }
    }

    String write(KeysetScrollPosition position, String binding) {
        var text = KeysetText.write(position.getKeys());
        var tag = tag(text, binding);
        var sealed = Arrays.copyOf(tag, TAG_BYTES + text.length);
        System.arraycopy(cipher(text, tag), 0, sealed, TAG_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws Refusal {@code cursor.invalid} if we did not write it for this binding */
    KeysetScrollPosition read(String cursor, String binding) {
        try {
            var sealed = cursor.length() > LONGEST ? new byte[0] : Base64.getUrlDecoder().decode(cursor);
            if (sealed.length <= TAG_BYTES) {
                throw invalid();
            }
            var tag = Arrays.copyOf(sealed, TAG_BYTES);
            var text = cipher(Arrays.copyOfRange(sealed, TAG_BYTES, sealed.length), tag);
            if (!MessageDigest.isEqual(tag, tag(text, binding))) {
                throw invalid();
            }
            return (KeysetScrollPosition) ScrollPosition.forward(KeysetText.read(text));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static Refusal invalid() {
        return Refusal.invalid("cursor", "cursor.invalid");
    }

    private byte[] tag(byte[] text, String binding) {
        var bound = utf8(binding);
        var both = Arrays.copyOf(mac(tagKey, bound), KEY_BYTES + text.length);
        System.arraycopy(text, 0, both, KEY_BYTES, text.length);
        return Arrays.copyOf(mac(tagKey, both), TAG_BYTES);
    }

    private byte[] cipher(byte[] text, byte[] tag) {
        try {
            var cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, textKey, new IvParameterSpec(tag));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    private static byte[] random() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
