package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to an employer's talent demand (人才需求). */
public record TalentDemandId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code demand.unknown} if the text cannot be such an id */
    public TalentDemandId {
        Reference.check(value, "demand");
    }
}
