package silian.platform.security;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/**
 * Protects personal data in the application, so that the store, its backups and whoever reads them see none.
 *
 * <p>
 * Values are sealed ({@link Sealing}) with the field and the owning service authenticated, so that a ciphertext moved to
 * another field or another service's database does not open. Equality goes over a keyed digest of
 * the normalised value ({@link BlindIndex}), keyed apart per field.
 *
 * <p>
 * Keys: {@code personal-data.key} encrypts; it and every {@code personal-data.<anything>.key} decrypt. To rotate, first
 * give all instances the new key as {@code personal-data.next.key}, then swap the two names, then let
 * {@link #renewed} pass over what {@link #isStale} finds. {@code blind-index.key} is never rotated without rebuilding
 * the indexes.
 */
public final class PersonalDataVault {

    private static final int INDEX_BYTES = 16;
    private static final int SHORTEST_REASON = 4;
    private static final Pattern LOOKS_PERSONAL = Pattern.compile("\\d{7,}");

    private final Sealing sealing;
    private final Hmac indexKey;
    private final Reveals reveals;

    /**
     * @param directory holds {@code personal-data.key} and {@code blind-index.key}
     * @param owner the kind of owner the values belong to, authenticated with each: the service's name
     * @param reveals told of every reveal before the value is handed out
     */
    public PersonalDataVault(KeyDirectory directory, String owner, Reveals reveals) {
        this.sealing = new Sealing(directory, owner);
        this.indexKey = new Hmac(directory.key("blind-index"));
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
        var sealed = sealing.seal(field.name(), value);
        return new Protected(field, sealed.keyId(), sealed.text(), index(field, value), field.masked(value));
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
        return sealing.isStale(value.keyId());
    }

    /** The same value under the active key. Nobody gets to see it. */
    public Protected renewed(Protected value) {
        return isStale(value) ? protect(value.field(), open(value)) : value;
    }

    private static String normalised(PersonalField field, String plain) {
        var value = field.normalised(plain);
        if (value.isEmpty()) {
            throw Refusal.invalid(field.name().toLowerCase(Locale.ROOT), "personal-data.blank");
        }
        return value;
    }

    private String open(Protected value) {
        return sealing.open(value.field().name(), new Sealing.Sealed(value.keyId(), value.sealed()));
    }
}
