package silian.identity.accounts;

import silian.platform.commands.Identifier;

/** The {@code sub} of a person: stable and without meaning. */
public record AccountId(String value) implements Identifier {

    /** @throws IllegalArgumentException if {@code value} is not 32 lower-case hexadecimal digits */
    public AccountId {
        if (!value.matches("[0-9a-f]{32}")) {
            throw new IllegalArgumentException("not an account id");
        }
    }
}
