package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a campus agreement (三方协议). */
public record CampusAgreementId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code agreement.unknown} if the text cannot be such an id */
    public CampusAgreementId {
        Reference.check(value, "agreement");
    }
}
