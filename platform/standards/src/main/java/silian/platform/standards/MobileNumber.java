package silian.platform.standards;

import java.util.Optional;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;

/**
 * Mobile number of mainland China (手机号码): eleven digits from 13 to 19. Only the form is checked, not whether the
 * numbering plan has given the block out. A personal value: {@link #toString()} shows it masked.
 */
public record MobileNumber(String value) {

    /** @throws Refusal as {@link #of} with the field {@code phone} */
    public MobileNumber {
        Faults.check(fault("phone", value));
    }

    /** @throws Refusal {@code mobile-number.format} */
    public static MobileNumber of(String field, String text) {
        return Faults.checked(fault(field, text), () -> new MobileNumber(text));
    }

    public static Optional<Fault> fault(String field, String text) {
        return text.matches("1[3-9][0-9]{9}")
                ? Optional.empty()
                : Optional.of(Fault.of(field, "mobile-number.format"));
    }

    /** First three and last four digits, for display. */
    public String masked() {
        return value.substring(0, 3) + "****" + value.substring(7);
    }

    @Override
    public String toString() {
        return masked();
    }
}
