package silian.identity.accounts;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** The {@code sub} of a person: stable and without meaning. */
public record AccountId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws IllegalArgumentException if {@code value} is not 32 lower-case hexadecimal digits */
    public AccountId {
        if (!value.matches(CommandId.DERIVED)) {
            throw new IllegalArgumentException("not an account id");
        }
    }
}
