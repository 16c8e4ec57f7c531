package silian.recruitment.talents;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.platform.standards.MobileNumber;
import silian.recruitment.language.TalentId;

/**
 * Registering people at the window who stand on no university's roster: whoever graduated elsewhere or long ago, senior
 * technicians, academicians, returnees. The person claims the profile afterwards as everybody does.
 */
@Component
public final class RegisteringTalents {

    private final Talents talents;
    private final FindingTalents finding;
    private final ChangingTalents changing;
    private final ProtectingPersons persons;
    private final PlausibleGraduations plausible;
    private final PlacingEntries places;
    private final PersonalDataVault vault;

    RegisteringTalents(Talents talents, FindingTalents finding, ChangingTalents changing, ProtectingPersons persons,
            PlausibleGraduations plausible, PlacingEntries places, PersonalDataVault vault) {
        this.talents = talents;
        this.finding = finding;
        this.changing = changing;
        this.persons = persons;
        this.plausible = plausible;
        this.places = places;
        this.vault = vault;
    }

    /**
     * @throws Refusal (400) as {@link Registrant#check}; {@code talent.id-number-known} (409) if the person has an entry
     */
    public Talent register(Registrant registrant, Command command) {
        registrant.check(plausible, command.on());
        var id = new TalentId(command.derive("talent"));
        return talents.findById(id).orElseGet(() -> register(id, registrant, command));
    }

    private Talent register(TalentId id, Registrant registrant, Command command) {
        var index = vault.index(PersonalField.ID_NUMBER, registrant.person().value());
        if (talents.findByNumber(index.value()).isPresent()) {
            throw known();
        }
        try {
            return talents.save(Talent.register(id, protect(registrant), registrant.statedSchool(),
                    registrant.graduation(), registrant.ageReason(), command));
        } catch (DuplicateKeyException sameMoment) {
            return talents.findById(id).orElseThrow(RegisteringTalents::known);
        }
    }

    /**
     * Corrects what was registered at the window.
     *
     * @throws Refusal {@code talent.unknown}; as {@link #register}; {@code talent.on-a-roster}, {@code talent.merged}
     *     (409); {@code graduate.id-number-claimed} (400)
     */
    public Talent correct(TalentId id, Registrant registrant, ExpectedVersion expected, Command command) {
        finding.get(id);
        registrant.check(plausible, command.on());
        var person = protect(registrant);
        try {
            changing.change(id, expected, command, talent -> talent.correctAtTheWindow(person,
                    registrant.statedSchool(), registrant.graduation(), places.of(id, person),
                    registrant.ageReason(), command));
        } catch (DuplicateKeyException anothers) {
            throw known();
        }
        places.settle(id, command);
        return finding.get(id);
    }

    private Person protect(Registrant registrant) {
        return persons.protect(PersonName.of("name", registrant.name()), registrant.person(),
                new MobileNumber(registrant.phone()));
    }

    private static Refusal known() {
        return Refusal.conflict("talent.id-number-known");
    }
}
