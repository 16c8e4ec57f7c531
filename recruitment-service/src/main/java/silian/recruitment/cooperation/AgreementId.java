package silian.recruitment.cooperation;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/** Refers to a cooperation agreement. */
public record AgreementId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws Refusal {@code agreement.unknown} if the text cannot be such an id */
    public AgreementId {
        if (!value.matches(CommandId.DERIVED)) {
            throw Refusal.unknown("cooperation");
        }
    }
}
