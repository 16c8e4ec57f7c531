package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a job application (求职申请). */
public record JobApplicationId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code application.unknown} if the text cannot be such an id */
    public JobApplicationId {
        Reference.check(value, "application");
    }
}
