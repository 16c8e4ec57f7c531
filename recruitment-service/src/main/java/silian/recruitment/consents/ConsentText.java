package silian.recruitment.consents;

import java.time.LocalDate;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Scheme;

/**
 * The words a person agrees to (告知同意书).
 *
 * @param version the date from which they are in force
 */
public record ConsentText(LocalDate version, String zh, String en) {

    /** The words that a scheme holds in its parameters {@code text-zh} and {@code text-en}, as of a date. */
    public static ConsentText of(Scheme scheme, LocalDate on) {
        var version = scheme.inForce(on)
                .orElseThrow(() -> new IllegalArgumentException("no consent could be given on " + on));
        var parameters = version.parameters();
        return new ConsentText(version.effective(), String.valueOf(parameters.get("text_zh")),
                String.valueOf(parameters.get("text_en")));
    }

    /** @throws Refusal {@code consent.text-outdated} if the person was shown other words */
    public void requireShown(LocalDate read) {
        if (!version.equals(read)) {
            throw Refusal.conflict("consent.text-outdated");
        }
    }
}
