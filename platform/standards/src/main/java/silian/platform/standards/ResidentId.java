package silian.platform.standards;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Resident identity number (公民身份号码), GB 11643-1999: region, birth date, sequence (odd for men), check digit by
 * ISO 7064 MOD 11-2. The region may be a code that no longer exists and is never a reason to refuse. A personal value:
 * {@link #toString()} shows it masked.
 */
public record ResidentId(String value) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int LENGTH = 18;

    /** @throws Refusal as {@link #of} with the field {@code idNumber} */
    public ResidentId {
        value = value.replace('x', 'X');
        Faults.check(fault("idNumber", value));
    }

    /**
     * A final {@code x} is read as {@code X}.
     *
     * @throws Refusal {@code resident-id.length}, {@code .character}, {@code .birth-date} or {@code .check-digit}
     */
    public static ResidentId of(String field, String text) {
        return Faults.checked(fault(field, text), () -> new ResidentId(text));
    }

    /** The first thing wrong with the text, told for the caller's field. */
    public static Optional<Fault> fault(String field, String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Fault.of(field, "resident-id.length", Map.of("length", LENGTH)));
        }
        if (!text.matches("[0-9]{17}[0-9Xx]")) {
            return Optional.of(Fault.of(field, "resident-id.character"));
        }
        if (birthDate(text).isEmpty()) {
            return Optional.of(Fault.of(field, "resident-id.birth-date"));
        }
        if (Character.toUpperCase(text.charAt(LENGTH - 1)) != checkDigit(text)) {
            return Optional.of(Fault.of(field, "resident-id.check-digit"));
        }
        return Optional.empty();
    }

    /** Completes region, birth date and sequence by the check digit. */
    public static ResidentId complete(String first17) {
        if (!first17.matches("[0-9]{17}")) {
            throw Refusal.invalid("idNumber", "resident-id.character");
        }
        return new ResidentId(first17 + checkDigit(first17));
    }

    public LocalDate birthDate() {
        return birthDate(value).orElseThrow();
    }

    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /**
     * Completed years on the date (周岁); someone born on 29 February completes a year on 1 March of a common year.
     *
     * @throws IllegalArgumentException before the birth date
     */
    public int ageOn(LocalDate date) {
        if (date.isBefore(birthDate())) {
            throw new IllegalArgumentException("not born yet");
        }
        return Period.between(birthDate(), date).getYears();
    }

    /** The first six digits; where the number was given out, not where the person lives. */
    public String regionCode() {
        return value.substring(0, 6);
    }

    /** First four and last two characters, for display. */
    public String masked() {
        return value.substring(0, 4) + "*".repeat(12) + value.substring(16);
    }

    @Override
    public String toString() {
        return masked();
    }

    private static Optional<LocalDate> birthDate(String text) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(text, 6, 10, 10), Integer.parseInt(text, 10, 12, 10),
                    Integer.parseInt(text, 12, 14, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % 11);
    }
}
