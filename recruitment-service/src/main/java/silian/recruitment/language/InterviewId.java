package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a round of interview (面试). */
public record InterviewId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code interview.unknown} if the text cannot be such an id */
    public InterviewId {
        Reference.check(value, "interview");
    }
}
