package silian.platform.security;

import silian.platform.commands.Identifier;

/**
 * Stands for a personal value where only equality matters: a keyed digest, the same for equal values of one field, from
 * which the value cannot be found without the key. Stored as plain text, so that it can be indexed.
 *
 * @param value 16 bytes in unpadded base64url
 */
public record BlindIndex(String value) implements Identifier {

    /** @throws IllegalArgumentException if {@code value} is not 22 characters of base64url */
    public BlindIndex {
        if (!value.matches("[0-9A-Za-z_-]{22}")) {
            throw new IllegalArgumentException("not a blind index");
        }
    }
}
