package silian.recruitment.talents;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.standards.ResidentId;
import silian.recruitment.language.TalentId;

/**
 * Giving a profile to the account of the person it is about. Three things must match: identity number, name, and the
 * phone that the account proved by a one-time code. Number and name others may know, so all hangs on the phone: it has to
 * be the one that an officer confirmed, or as long as none did, the one that every roster tells. If rosters disagree, one
 * of them may be wrong or worse, and the person goes to the window; so does whose profile somebody else had claimed. Whatever does not match is answered alike, so that
 * nobody can find out whose numbers are on a roster.
 */
@Component
public final class ClaimingProfiles {

    private final Talents talents;
    private final Families families;
    private final ChangingTalents changing;
    private final PlacingEntries places;
    private final PersonalDataVault vault;
    private final List<TalentFollower> followers;

    ClaimingProfiles(Talents talents, Families families, ChangingTalents changing, PlacingEntries places,
            PersonalDataVault vault, List<TalentFollower> followers) {
        this.talents = talents;
        this.families = families;
        this.changing = changing;
        this.places = places;
        this.vault = vault;
        this.followers = followers;
    }

    /**
     * @param phone the issuer's word for the phone of the account
     * @throws Refusal {@code resident-id.*}; {@code profile.not-matched} (404); {@code profile.claimed},
     *     {@code profile.account-has-another} (409)
     */
    public Talent claim(String name, String idNumber, String phone, Command command) {
        var number = ResidentId.of("idNumber", idNumber.strip());
        var stated = vault.index(PersonalField.NAME, PersonName.of("name", name));
        var person = talents.findByNumber(vault.index(PersonalField.ID_NUMBER, number.value()).value())
                .filter(holder -> holder.person().name().index().equals(stated))
                .map(families::head).orElseThrow(ClaimingProfiles::notMatched);
        var merged = merged(person.id());
        var account = command.caller().subject();
        try {
            var claimed = changing.change(person.id(), found -> {
                if (!account.equals(found.subject()) && !(found.person().isNamedAndNumberedAs(person.person())
                        && mayClaim(phone, found, merged))) {
                    throw notMatched();
                }
                found.claim(account, phone, command);
            });
            var known = merged.stream().map(Talent::id).collect(Collectors.toSet());
            places.reconsider(merged(claimed.id()).stream().map(Talent::id)
                    .filter(Predicate.not(known::contains)).toList(), command);
            followers.forEach(follower -> follower.known(List.of(claimed), command));
            return claimed;
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("profile.account-has-another");
        }
    }

    private List<Talent> merged(TalentId person) {
        return families.merged(List.of(person)).getOrDefault(person, List.of());
    }

    private static boolean mayClaim(String phone, Talent person, List<Talent> merged) {
        return person.phones().letClaim(phone, Stream.concat(Stream.of(person), merged.stream())
                .map(entry -> entry.person().phoneIndex()).toList());
    }

    private static Refusal notMatched() {
        return Refusal.of(Refusal.Kind.UNKNOWN, new Fault(null, "profile.not-matched", Map.of()));
    }
}
