package silian.recruitment.language;

import java.util.regex.Pattern;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/**
 * Refers to an employer (用人单位): its unified social credit code (GB 32100-2015). The enterprise register has checked
 * the digits; here only the form matters.
 */
public record EmployerId(String value) implements Identifier {

    private static final Pattern FORM = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

    /** @throws Refusal {@code employer.unknown} if the text cannot be a credit code */
    public EmployerId {
        if (!FORM.matcher(value).matches()) {
            throw Refusal.unknown("employer");
        }
    }
}
