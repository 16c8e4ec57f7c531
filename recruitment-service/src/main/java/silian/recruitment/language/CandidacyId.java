package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to somebody's candidacy for a post (报考). */
public record CandidacyId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code candidacy.unknown} if the text cannot be such an id */
    public CandidacyId {
        Reference.check(value, "candidacy");
    }
}
