package silian.recruitment.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.EducationLevel;

/**
 * What someone is wanted for (岗位要求): named once, meant by a demand and by the posting that answers it.
 *
 * @param title what the job is called, at most {@value #LONGEST_TITLE} characters
 * @param minimumEducation the least education asked for (GB/T 4658)
 * @param pay what is paid
 * @param major the subject asked for, {@code null} for any
 */
public record Vacancy(String title, EducationLevel minimumEducation, PayRange pay, @Nullable String major) {

    /** Characters. */
    public static final int LONGEST_TITLE = 60;
    /** Characters. */
    public static final int LONGEST_MAJOR = 60;

    /**
     * Takes a vacancy as it was given.
     *
     * @param payFrom yuan a month
     * @param payTo yuan a month
     * @throws Refusal naming every field that is wrong
     */
    public static Vacancy of(@Nullable String title, @Nullable String minimumEducation, @Nullable BigDecimal payFrom,
            @Nullable BigDecimal payTo, @Nullable String major) {
        var faults = faults(title, minimumEducation, payFrom, payTo, major);
        if (!faults.isEmpty() || minimumEducation == null) {
            throw Refusal.invalid(faults);
        }
        return new Vacancy(Wording.line("title", title, LONGEST_TITLE),
                EducationLevel.of("minimumEducation", minimumEducation), PayRange.of(payFrom, payTo),
                Wording.optionalLine("major", major, LONGEST_MAJOR));
    }

    /** Takes a vacancy as another service told it, by that service's rules of form. */
    public static Vacancy asTold(String title, String minimumEducation, BigDecimal payFrom, BigDecimal payTo,
            @Nullable String major) {
        return new Vacancy(title, EducationLevel.of("minimumEducation", minimumEducation),
                PayRange.asTold(payFrom, payTo), major);
    }

    /** Everything wrong with a vacancy, by the names of its fields in requests. */
    public static List<Fault> faults(@Nullable String title, @Nullable String minimumEducation,
            @Nullable BigDecimal payFrom, @Nullable BigDecimal payTo, @Nullable String major) {
        var faults = new ArrayList<>(Wording.faults("title", title, LONGEST_TITLE));
        educationFault(minimumEducation).ifPresent(faults::add);
        faults.addAll(PayRange.faults(payFrom, payTo));
        if (major != null && !major.isBlank()) {
            faults.addAll(Wording.faults("major", major, LONGEST_MAJOR));
        }
        return faults;
    }

    private static Optional<Fault> educationFault(@Nullable String code) {
        return code == null
                ? Optional.of(Fault.of("minimumEducation", "education.missing"))
                : EducationLevel.fault("minimumEducation", code);
    }
}
