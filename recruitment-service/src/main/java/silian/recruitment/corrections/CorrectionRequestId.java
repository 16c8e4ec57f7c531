package silian.recruitment.corrections;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/** Refers to a request for correction. */
public record CorrectionRequestId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws Refusal {@code correction-request.unknown} if the text cannot be such an id */
    public CorrectionRequestId {
        if (!value.matches(CommandId.DERIVED)) {
            throw Refusal.unknown("correction-request");
        }
    }
}
