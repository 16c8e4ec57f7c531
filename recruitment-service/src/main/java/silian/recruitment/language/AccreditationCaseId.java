package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a talent's application for a class (人才认定申请). */
public record AccreditationCaseId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code accreditation-case.unknown} if the text cannot be such an id */
    public AccreditationCaseId {
        Reference.check(value, "accreditation-case");
    }
}
