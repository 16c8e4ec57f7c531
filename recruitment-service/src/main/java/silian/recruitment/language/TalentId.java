package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a talent (人才). */
public record TalentId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code talent.unknown} if the text cannot be such an id */
    public TalentId {
        Reference.check(value, "talent");
    }
}
