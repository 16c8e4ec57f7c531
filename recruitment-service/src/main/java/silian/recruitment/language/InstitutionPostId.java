package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a post of an announced recruitment plan (招聘岗位). */
public record InstitutionPostId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code institution-post.unknown} if the text cannot be such an id */
    public InstitutionPostId {
        Reference.check(value, "institution-post");
    }
}
