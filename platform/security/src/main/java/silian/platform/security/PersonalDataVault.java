package silian.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/**
 * Protects personal data in the application, so that the store, its backups and whoever reads them see none.
 *
 * <p>
 * AES-256-GCM with a random 96-bit nonce per value; the field and the owning service are authenticated with it, so that
 * a ciphertext moved to another field or another service's database does not open. Equality goes over a keyed digest of
 * the normalised value ({@link BlindIndex}), keyed apart per field.
 *
 * <p>
 * Keys: {@code personal-data.key} encrypts; it and every {@code personal-data.<anything>.key} decrypt. To rotate, first
 * give all instances the new key as {@code personal-data.next.key}, then swap the two names, then let
 * {@link #renewed} pass over what {@link #isStale} finds. {@code blind-index.key} is never rotated without rebuilding
 * the indexes.
 */
public final class PersonalDataVault {

    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int INDEX_BYTES = 16;
    private static final int SHORTEST_REASON = 4;
    private static final Pattern LOOKS_PERSONAL = Pattern.compile("\\d{7,}");

    private final PersonalDataKeys keys;
    private final Hmac indexKey;
    private final String owner;
    private final Reveals reveals;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param directory holds {@code personal-data.key} and {@code blind-index.key}
     * @param owner the kind of owner the values belong to, authenticated with each: the service's name
     * @param reveals told of every reveal before the value is handed out
     */
    public PersonalDataVault(KeyDirectory directory, String owner, Reveals reveals) {
        this.keys = new PersonalDataKeys(directory);
        this.indexKey = new Hmac(directory.key("blind-index"));
        this.owner = owner;
        this.reveals = reveals;
    }

    /**
     * Encrypts a value under the active key.
     *
     * @param plain normalised before it is encrypted: spaces, full-width forms and letter case do not make a difference
     * @throws Refusal {@code personal-data.blank} if nothing is left of it
     */
    public Protected protect(PersonalField field, String plain) {
        var value = normalised(field, plain);
        return new Protected(field, keys.activeId(), seal(field, value), index(field, value), field.masked(value));
    }

    /**
     * What to look a value up by.
     *
     * @throws Refusal {@code personal-data.blank} if nothing is left of the value after normalisation
     */
    public BlindIndex index(PersonalField field, String plain) {
        var digest = indexKey.of(field.name() + '\n' + normalised(field, plain));
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, INDEX_BYTES));
        return new BlindIndex(text);
    }

    /**
     * Decrypts a value for whoever gave the command, leaving an entry in the audit log first.
     *
     * @param reason why it must be seen, at least four characters and itself free of personal data
     * @throws Refusal {@code reason.missing} or {@code reason.personal-data} on the field {@code reason}
     * @throws PersonalDataUnreadable if the key is gone, or the value was altered or moved
     */
    public String reveal(Protected value, String reason, Command command) {
        var given = reason.strip();
        if (given.length() < SHORTEST_REASON) {
            throw Refusal.invalid("reason", "reason.missing");
        }
        if (LOOKS_PERSONAL.matcher(given).find()) {
            throw Refusal.invalid("reason", "reason.personal-data");
        }
        reveals.revealing(value, given, command);
        return open(value);
    }

    /** Whether a value should be {@link #renewed}: its key is not the active one any more. */
    public boolean isStale(Protected value) {
        return !value.keyId().equals(keys.activeId());
    }

    /** The same value under the active key. Nobody gets to see it. */
    public Protected renewed(Protected value) {
        return isStale(value) ? protect(value.field(), open(value)) : value;
    }

    private static String normalised(PersonalField field, String plain) {
        var value = field.normalised(plain);
        if (value.isEmpty()) {
            throw Refusal.invalid(field.name().toLowerCase(java.util.Locale.ROOT), "personal-data.blank");
        }
        return value;
    }

    private String seal(PersonalField field, String plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = cipher(Cipher.ENCRYPT_MODE, key(keys.activeId()), nonce, field);
            var sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt", e);
        }
    }

    private String open(Protected value) {
        try {
            var whole = Base64.getDecoder().decode(value.sealed());
            var nonce = Arrays.copyOf(whole, NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, key(value.keyId()), nonce, value.field());
            return new String(cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new PersonalDataUnreadable("a protected value was altered or moved", e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PersonalDataUnreadable("a protected value is malformed", e);
        }
    }

    private SecretKey key(String id) {
        var key = keys.key(id);
        if (key == null) {
            throw new PersonalDataUnreadable("the key " + id + " is not in the key directory", null);
        }
        return key;
    }

    private Cipher cipher(int mode, SecretKey key, byte[] nonce, PersonalField field) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(("silian/1\n" + owner + '\n' + field.name()).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
