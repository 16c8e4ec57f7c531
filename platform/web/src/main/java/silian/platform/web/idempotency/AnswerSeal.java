package silian.platform.web.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import silian.platform.web.CursorKey;

/**
 * Seals the bodies of kept answers with a key that follows from the caller's idempotency key, which is stored nowhere:
 * whoever reads the store learns nothing that was shown to a caller once.
 */
final class AnswerSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;
    private final byte[] record;

    /**
     * @param scope caller, operation and key
     * @param record the id of the record the answer is kept in
     */
    AnswerSeal(CursorKey secret, String scope, String record) {
        this.key = new SecretKeySpec(secret.derive("first answer\n" + scope), "AES");
        this.record = record.getBytes(StandardCharsets.UTF_8);
    }

    byte[] seal(byte[] body) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var text = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(body);
            var sealed = Arrays.copyOf(nonce, NONCE + text.length);
            System.arraycopy(text, 0, sealed, NONCE, text.length);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** Empty if it was sealed under another secret, as after a change of keys. */
    Optional<byte[]> open(byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE)).doFinal(sealed, NONCE,
                    sealed.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(record);
        return cipher;
    }
}
