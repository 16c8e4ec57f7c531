package silian.recruitment.talents;

import java.time.LocalDate;
import silian.platform.security.Protected;

/**
 * Who a talent is. Identity number, phone and name are at rest encrypted; the birth date that the identity number
 * tells is kept as a fact, because rules ask for it and nothing else of the number.
 *
 * @param phoneIndex the name under which the issuer knows the phone
 */
public record Person(Protected name, Protected idNumber, Protected phone, String phoneIndex, LocalDate birthDate) {

    boolean sameAs(Person other) {
        return isNamedAndNumberedAs(other) && phone.sameAs(other.phone);
    }

    /** Whether number and name tell the same person; the phone may be another by now. */
    boolean isNamedAndNumberedAs(Person other) {
        return name.sameAs(other.name) && idNumber.sameAs(other.idNumber);
    }
}
