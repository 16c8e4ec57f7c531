package silian.platform.standards;

import java.util.Map;
import java.util.Optional;
import silian.platform.commands.Fault;
import silian.platform.commands.Identifier;
import silian.platform.commands.Refusal;

/**
 * Unified social credit code (统一社会信用代码), GB 32100-2015: department, category, six digits of region, nine of
 * the organisation code with a check digit of its own (GB 11714-1997), one check digit over all.
 */
public record CreditCode(String value) implements Identifier {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    /** Registration departments of the standard's table 1: 机构编制, 外交, 司法, 文化, 民政, 旅游, 宗教, 工会, 工商, A, N, Y. */
    private static final String DEPARTMENTS = "123456789ANY";
    private static final int LENGTH = 18;
    private static final int ORGANISATION_START = 8;
    private static final int ORGANISATION_CHECK = 16;
    private static final int CHECK = 17;

    /** @throws Refusal as {@link #of} with the field {@code creditCode} */
    public CreditCode {
        Faults.check(fault("creditCode", value));
    }

    /**
     * @throws Refusal {@code credit-code.length}, {@code .character}, {@code .prefix}, {@code .check-digit} or
     *     {@code .organisation-check-digit}
     */
    public static CreditCode of(String field, String text) {
        return Faults.checked(fault(field, text), () -> new CreditCode(text));
    }

    /** The first thing wrong with the text, told for the caller's field. */
    public static Optional<Fault> fault(String field, String text) {
        if (text.length() != LENGTH) {
            return Optional.of(Fault.of(field, "credit-code.length", Map.of("length", LENGTH)));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return Optional.of(Fault.of(field, "credit-code.character", Map.of("position", i + 1)));
            }
        }
        if (DEPARTMENTS.indexOf(text.charAt(0)) < 0) {
            return Optional.of(Fault.of(field, "credit-code.prefix"));
        }
        if (text.charAt(CHECK) != checkDigit(text)) {
            return Optional.of(Fault.of(field, "credit-code.check-digit"));
        }
        if (text.charAt(ORGANISATION_CHECK) != organisationCheckDigit(text)) {
            return Optional.of(Fault.of(field, "credit-code.organisation-check-digit"));
        }
        return Optional.empty();
    }

    /**
     * Completes a code by its two check digits.
     *
     * @param first16 department, category, region and the eight characters of the organisation code before its check
     * @throws Refusal if the result is no credit code
     */
    public static CreditCode complete(String first16) {
        if (!first16.matches("[" + ALPHABET + "]{16}")) {
            throw Refusal.invalid("creditCode", "credit-code.length", Map.of("length", LENGTH));
        }
        var first17 = first16 + organisationCheckDigit(first16);
        return new CreditCode(first17 + checkDigit(first17));
    }

    /** The nine characters of the organisation code (组织机构代码). */
    public String organisationCode() {
        return value.substring(ORGANISATION_START, CHECK);
    }

    /** Department and category: {@code 91} enterprise, {@code 92} individual business, {@code 12} public institution. */
    public String prefix() {
        return value.substring(0, 2);
    }

    /** The area of registration; it may be a code that no longer exists, so it is not an {@link Area}. */
    public String regionCode() {
        return value.substring(2, ORGANISATION_START);
    }

    private static char checkDigit(String text) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    private static char organisationCheckDigit(String text) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.getNumericValue(text.charAt(ORGANISATION_START + i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = 11 - sum % 11;
        return check == 11 ? '0' : check == 10 ? 'X' : Character.forDigit(check, 10);
    }
}
