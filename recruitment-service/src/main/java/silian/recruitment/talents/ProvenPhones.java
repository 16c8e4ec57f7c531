package silian.recruitment.talents;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The phones that are proven to be the person's, by the names under which the issuer knows them. What a roster tells is
 * none of them: whoever may upload one could tell a phone of their own.
 *
 * @param confirmed at the window, by an officer who was shown the identity card
 * @param claimedWith the one that the account had proved when it claimed the profile
 * @param rostersFailed whether somebody claimed who was not the person, so that rosters are believed no more
 */
record ProvenPhones(@Nullable String confirmed, @Nullable String claimedWith, boolean rostersFailed) {

    static final ProvenPhones NONE = new ProvenPhones(null, null, false);

    boolean include(String phone) {
        return phone.equals(confirmed) || phone.equals(claimedWith);
    }

    /**
     * Whether who proved the phone may claim the profile.
     *
     * @param told by the rosters; as long as no officer confirmed one they have to agree
     */
    boolean letClaim(String phone, Collection<String> told) {
        return confirmed == null ? !rostersFailed && told.stream().allMatch(phone::equals) : confirmed.equals(phone);
    }

    ProvenPhones confirming(String phone) {
        return new ProvenPhones(phone, claimedWith, rostersFailed);
    }

    ProvenPhones claimingWith(String phone) {
        return new ProvenPhones(confirmed, phone, rostersFailed);
    }

    /** The officer saw the card of somebody with another number or name. */
    ProvenPhones unconfirmed() {
        return new ProvenPhones(null, claimedWith, rostersFailed);
    }

    /** The account was not the person's; whoever confirmed its phone was mistaken, too. */
    static ProvenPhones afterAWrongClaim() {
        return new ProvenPhones(null, null, true);
    }
}
