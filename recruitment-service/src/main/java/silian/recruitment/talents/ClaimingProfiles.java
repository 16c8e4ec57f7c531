package silian.recruitment.talents;

import silian.recruitment.language.TalentId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.standards.ResidentId;

/**
 * Giving a profile to the account of the person it is about. Three things must match what a university knew: identity
 * number, name, and the phone that the account proved by a one-time code; of somebody who is on several rosters, each may
 * know another phone. Whatever does not match is answered alike, so
 * that nobody can find out whose numbers are on a roster.
 */
@Component
public final class ClaimingProfiles {

    private final Talents talents;
    private final Families families;
    private final ChangingTalents changing;
    private final PersonalDataVault vault;
    private final List<TalentFollower> followers;

    ClaimingProfiles(Talents talents, Families families, ChangingTalents changing, PersonalDataVault vault,
            List<TalentFollower> followers) {
        this.talents = talents;
        this.families = families;
        this.changing = changing;
        this.vault = vault;
        this.followers = followers;
    }

    /**
     * @param phoneIndex the issuer's word for the phone of the account, {@code null} if it has none
     * @throws Refusal {@code resident-id.*}; {@code profile.not-matched} (404); {@code profile.claimed},
     *     {@code profile.account-has-another} (409)
     */
    public Talent claim(String name, String idNumber, @Nullable String phoneIndex, Command command) {
        var number = ResidentId.of("idNumber", idNumber.strip());
        var stated = vault.index(PersonalField.NAME, PersonName.of("name", name));
        var person = talents.findByNumber(vault.index(PersonalField.ID_NUMBER, number.value()).value())
                .filter(holder -> holder.person().name().index().equals(stated))
                .flatMap(holder -> personOf(holder, phoneIndex))
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNKNOWN,
                        new Fault(null, "profile.not-matched", Map.of())));
        try {
            var claimed = changing.change(person, found -> found.claim(command.caller().subject(), command));
            followers.forEach(follower -> follower.known(List.of(claimed), command));
            return claimed;
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("profile.account-has-another");
        }
    }

    /** The entry that goes on for the person, if one with this number and name has the phone. */
    private Optional<TalentId> personOf(Talent holder, @Nullable String phoneIndex) {
        var person = families.head(holder);
        var merged = families.merged(List.of(person.id())).getOrDefault(person.id(), List.of());
        return Stream.concat(Stream.of(holder), merged.stream())
                .filter(entry -> entry.person().isNamedAndNumberedAs(holder.person()))
                .anyMatch(entry -> entry.person().phoneIndex().equals(phoneIndex))
                        ? Optional.of(person.id())
                        : Optional.empty();
    }
}
