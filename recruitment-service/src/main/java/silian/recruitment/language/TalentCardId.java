package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a talent card (武当人才卡). Nobody finds a person by it; the number on the card is another one. */
public record TalentCardId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code talent-card.unknown} if the text cannot be such an id */
    public TalentCardId {
        Reference.check(value, "talent-card");
    }
}
