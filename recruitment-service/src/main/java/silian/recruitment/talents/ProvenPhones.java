package silian.recruitment.talents;

import org.jspecify.annotations.Nullable;

/**
 * The phones that are proven to be the person's, by the names under which the issuer knows them. What a roster tells is
 * none of them: whoever may upload one could tell a phone of their own.
 *
 * @param confirmed at the window, by an officer who was shown the identity card
 * @param claimedWith the one that the account had proved when it claimed the profile
 */
record ProvenPhones(@Nullable String confirmed, @Nullable String claimedWith) {

    static final ProvenPhones NONE = new ProvenPhones(null, null);

    boolean include(String phone) {
        return phone.equals(confirmed) || phone.equals(claimedWith);
    }

    ProvenPhones confirming(String phone) {
        return new ProvenPhones(phone, claimedWith);
    }

    ProvenPhones claimingWith(String phone) {
        return new ProvenPhones(confirmed, phone);
    }

    /** The officer saw the card of somebody with another number or name. */
    ProvenPhones unconfirmed() {
        return new ProvenPhones(null, claimedWith);
    }
}
