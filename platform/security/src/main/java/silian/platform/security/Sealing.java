package silian.platform.security;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts texts and streams with AES-256-GCM (NIST SP 800-38D), a random 96-bit nonce each, under the active of several
 * keys. What the text is and whose it is are authenticated with it, so that a sealed text moved elsewhere does not open.
 * Opening leaves no trace in the audit log: personal data goes through {@link PersonalDataVault}.
 */
public final class Sealing {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final PersonalDataKeys keys;
    private final String owner;
    private final SecureRandom random = new SecureRandom();

    /**
     * A sealed text.
     *
     * @param keyId which key sealed it
     * @param text nonce, ciphertext and tag in base64
     */
    public record Sealed(String keyId, String text) {

        @Override
        public String toString() {
            return "sealed with " + keyId;
        }
    }

    /**
     * @param directory holds {@code personal-data.key} and its other generations
     * @param owner the service, authenticated with every text
     */
    public Sealing(KeyDirectory directory, String owner) {
        this(new PersonalDataKeys(directory), owner);
    }

    private Sealing(PersonalDataKeys keys, String owner) {
        this.keys = keys;
        this.owner = owner;
    }

    /**
     * Seals with a key of its own, for what nobody is to read once that key is gone.
     *
     * @param key as {@link #newKey} makes it, itself kept protected
     * @param owner authenticated with everything
     */
    public static Sealing withKey(String key, String owner) {
        return new Sealing(new PersonalDataKeys(Base64.getDecoder().decode(key)), owner);
    }

    /** A new key of 256 bits, in base64. */
    public static String newKey() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    /** Sealed bytes: nonce, ciphertext and tag. */
    record SealedBytes(String keyId, byte[] bytes) {}

    /** @param purpose what the text is, authenticated with it */
    public Sealed seal(String purpose, String plain) {
        var sealed = sealBytes(purpose, plain.getBytes(StandardCharsets.UTF_8));
        return new Sealed(sealed.keyId(), Base64.getEncoder().encodeToString(sealed.bytes()));
    }

    /** @throws PersonalDataUnreadable if the key is gone, or the text was altered or sealed for something else */
    public String open(String purpose, Sealed sealed) {
        try {
            var whole = Base64.getDecoder().decode(sealed.text());
            return new String(openBytes(purpose, new SealedBytes(sealed.keyId(), whole)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new PersonalDataUnreadable("a protected value is malformed", e);
        }
    }

    /**
     * Seals a stream frame by frame, so that it need not be held in memory. What is written must be closed to be whole.
     *
     * @param purpose what the stream is, authenticated with it
     */
    public OutputStream sealing(String purpose, OutputStream target) {
        return new SealedFrames.Sealer(this, purpose, target);
    }

    /**
     * Opens a sealed stream; reading throws {@link PersonalDataUnreadable} where {@link #open} would, and if something of
     * it is missing.
     */
    public InputStream opening(String purpose, InputStream source) {
        return new SealedFrames.Opener(this, purpose, source);
    }

    SealedBytes sealBytes(String purpose, byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key(keys.activeId()), nonce, purpose);
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + cipher.getOutputSize(plain.length));
            cipher.doFinal(plain, 0, plain.length, whole, NONCE_BYTES);
            return new SealedBytes(keys.activeId(), whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    byte[] openBytes(String purpose, SealedBytes sealed) {
        try {
            var whole = sealed.bytes();
            var cipher = cipher(Cipher.DECRYPT_MODE, key(sealed.keyId()), Arrays.copyOf(whole, NONCE_BYTES), purpose);
            return cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new PersonalDataUnreadable("a protected value was altered or moved", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PersonalDataUnreadable("a protected value is malformed", e);
        }
    }

    /** Whether a text was sealed by another than the active key. */
    public boolean isStale(String keyId) {
        return !keyId.equals(keys.activeId());
    }

    private SecretKey key(String id) {
        var key = keys.key(id);
        if (key == null) {
            throw new PersonalDataUnreadable("the key " + id + " is not in the key directory", null);
        }
        return key;
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("silian/1\n" + owner + '\n' + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
