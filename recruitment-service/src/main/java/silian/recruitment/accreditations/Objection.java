package silian.recruitment.accreditations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody holds against an accreditation in its publicity period (异议).
 *
 * @param by the account; only staff who work the case may know it
 * @param upheld {@code null} until it is heard
 */
public record Objection(String reason, String by, LocalDate on, @Nullable Boolean upheld) {

    boolean isOpen() {
        return upheld == null;
    }

    boolean isBy(String account) {
        return by.equals(account);
    }

    Objection heard(boolean holds) {
        return new Objection(reason, by, on, holds);
    }
}
