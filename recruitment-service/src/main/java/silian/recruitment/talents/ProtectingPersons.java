package silian.recruitment.talents;

import org.springframework.stereotype.Component;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.security.PhonePseudonyms;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;

/** Turns what a person is called and reached by into what may be stored. */
@Component
public final class ProtectingPersons {

    private final PersonalDataVault vault;
    private final PhonePseudonyms pseudonyms;

    ProtectingPersons(PersonalDataVault vault, PhonePseudonyms pseudonyms) {
        this.vault = vault;
        this.pseudonyms = pseudonyms;
    }

    /** @param name found well formed, see {@link PersonName} */
    public Person protect(String name, ResidentId idNumber, MobileNumber phone) {
        return new Person(vault.protect(PersonalField.NAME, name),
                vault.protect(PersonalField.ID_NUMBER, idNumber.value()),
                vault.protect(PersonalField.PHONE, phone.value()), pseudonyms.of(phone.value()),
                idNumber.birthDate());
    }
}
