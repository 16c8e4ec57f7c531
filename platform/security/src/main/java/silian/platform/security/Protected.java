package silian.platform.security;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A personal value at rest: encrypted, comparable by its blind index, readable only through
 * {@link PersonalDataVault#reveal}. Aggregates embed it as it is. Written as text or JSON it shows its mask.
 *
 * @param field what kind of value it is
 * @param keyId which key encrypted it
 * @param sealed nonce, ciphertext and tag (AES-256-GCM, NIST SP 800-38D) in base64
 * @param index equal for equal values; query it as {@code phone.index}
 * @param masked what anyone who may see the object may see of the value
 */
public record Protected(PersonalField field, String keyId, String sealed, BlindIndex index, @JsonValue String masked) {

    /** Whether both protect the same value, however each was encrypted. */
    public boolean sameAs(Protected other) {
        return field == other.field && index.equals(other.index);
    }

    @Override
    public String toString() {
        return masked;
    }
}
