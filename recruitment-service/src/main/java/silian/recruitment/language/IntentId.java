package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to an employment intent (就业意向). */
public record IntentId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code intent.unknown} if the text cannot be such an id */
    public IntentId {
        Reference.check(value, "intent");
    }
}
