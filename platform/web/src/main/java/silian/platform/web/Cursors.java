package silian.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.ScrollPosition;
import silian.platform.commands.Refusal;

/**
 * Turns positions into cursors and back. A cursor is the position encrypted under a tag over the position and what it
 * is bound to, the tag serving as initialisation vector (the construction of RFC 5297 with HMAC-SHA256 and AES-CTR): a
 * caller can neither read it, nor change it, nor use it for another list, and equal positions give equal cursors.
 */
final class Cursors {

    private static final int MAC_BYTES = 32;
    private static final int TAG_BYTES = 16;
    private static final int LONGEST = 2000;

    private final SecretKeySpec tagKey;
    private final SecretKeySpec textKey;

    Cursors(CursorKey key) {
        tagKey = new SecretKeySpec(key.derive("cursor tag"), "HmacSHA256");
        textKey = new SecretKeySpec(key.derive("cursor text"), "AES");
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
        var both = Arrays.copyOf(mac(tagKey, bound), MAC_BYTES + text.length);
        System.arraycopy(text, 0, both, MAC_BYTES, text.length);
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

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
