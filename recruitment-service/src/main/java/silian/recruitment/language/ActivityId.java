package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a recruitment activity (招聘活动). */
public record ActivityId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code activity.unknown} if the text cannot be such an id */
    public ActivityId {
        Reference.check(value, "activity");
    }
}
