package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a request for correction (更正申请). */
public record CorrectionRequestId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code correction-request.unknown} if the text cannot be such an id */
    public CorrectionRequestId {
        Reference.check(value, "correction-request");
    }
}
