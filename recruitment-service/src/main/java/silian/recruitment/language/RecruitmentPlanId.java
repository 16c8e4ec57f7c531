package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.CommandId;
import silian.platform.commands.Identifier;

/** Refers to a public institution's recruitment plan (公开招聘方案). */
public record RecruitmentPlanId(@Pattern(regexp = CommandId.DERIVED) String value) implements Identifier {

    /** @throws silian.platform.commands.Refusal {@code recruitment-plan.unknown} if the text cannot be such an id */
    public RecruitmentPlanId {
        Reference.check(value, "recruitment-plan");
    }
}
