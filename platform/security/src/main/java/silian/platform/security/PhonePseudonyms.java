package silian.platform.security;

import java.util.Base64;

/**
 * The name under which services know a phone without knowing the number: what the {@code phone_index} claim carries.
 * Unlike a {@link BlindIndex} it leaves a service, and has a key of its own ({@code pseudonym.key}).
 */
public final class PhonePseudonyms {

    private final Hmac key;

    /** @param directory holds {@code pseudonym.key} */
    public PhonePseudonyms(KeyDirectory directory) {
        key = new Hmac(directory.key("pseudonym"));
    }

    /** @return 32 bytes in unpadded base64url, the same for every spelling of one number */
    public String of(String phone) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.of(PersonalField.PHONE.normalised(phone)));
    }
}
