package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a job posting (招聘岗位). */
public record JobPostingId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code posting.unknown} if the text cannot be such an id */
    public JobPostingId {
        Reference.check(value, "posting");
    }
}
