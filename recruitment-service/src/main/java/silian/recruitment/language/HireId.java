package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a hire (录用). */
public record HireId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code hire.unknown} if the text cannot be such an id */
    public HireId {
        Reference.check(value, "hire");
    }
}
