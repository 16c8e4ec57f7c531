package silian.recruitment.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.Wording;

/**
 * What was agreed, as it was signed.
 *
 * @param signedOn business date of the signature, not in the future
 * @param from first day, {@code until} the last, as the paper says
 */
public record AgreementTerms(SchoolCode university, AgreementKind kind, String title, LocalDate signedOn,
        LocalDate from, LocalDate until) {

    /** Characters. */
    public static final int LONGEST_TITLE = 120;

    /**
     * @throws Refusal naming every field that is wrong: {@code school-code.*}, {@code text.*},
     *     {@code agreement.signed-in-the-future}, {@code agreement.ends-before-it-begins}
     */
    public static AgreementTerms of(String university, AgreementKind kind, @Nullable String title, LocalDate signedOn,
            LocalDate from, LocalDate until, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        SchoolCode.fault("university", university).ifPresent(faults::add);
        faults.addAll(Wording.faults("title", title, LONGEST_TITLE));
        if (signedOn.isAfter(today)) {
            faults.add(Fault.of("signedOn", "cooperation.signed-in-the-future"));
        }
        if (until.isBefore(from)) {
            faults.add(Fault.of("until", "cooperation.ends-before-it-begins"));
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new AgreementTerms(new SchoolCode(university), kind, Wording.line("title", title, LONGEST_TITLE),
                signedOn, from, until);
    }
}
