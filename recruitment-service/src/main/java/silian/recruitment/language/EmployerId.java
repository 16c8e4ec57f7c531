package silian.recruitment.language;

import jakarta.validation.constraints.Pattern;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/**
 * Refers to an employer (用人单位): its unified social credit code (GB 32100-2015). The enterprise register has checked
 * the digits; here only the form matters.
 */
public record EmployerId(@Pattern(regexp = EmployerId.FORM) String value) implements Identifier {

    static final String FORM = "[0-9A-HJ-NPQRTUWXY]{18}";

    /** @throws Refusal {@code employer.unknown} if the text cannot be a credit code */
    public EmployerId {
        if (!value.matches(FORM)) {
            throw Refusal.unknown("employer");
        }
    }
}
