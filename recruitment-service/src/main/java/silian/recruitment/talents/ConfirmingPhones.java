package silian.recruitment.talents;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.security.PhonePseudonyms;
import silian.platform.standards.MobileNumber;
import silian.recruitment.language.TalentId;

/**
 * Confirming at the window which phone is the person's: for whom rosters tell several, or one that is no more. With it
 * the person claims the profile, and lines of rosters that tell it are the person's.
 */
@Component
public final class ConfirmingPhones {

    private final FindingTalents finding;
    private final ChangingTalents changing;
    private final PlacingEntries places;
    private final PhonePseudonyms pseudonyms;

    ConfirmingPhones(FindingTalents finding, ChangingTalents changing, PlacingEntries places,
            PhonePseudonyms pseudonyms) {
        this.finding = finding;
        this.changing = changing;
        this.places = places;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Takes the place of a phone confirmed earlier.
     *
     * @param phone of the person whose identity card the officer was shown
     * @throws Refusal {@code mobile-number.format} (400); {@code talent.unknown}; {@code talent.merged},
     *     {@code talent.contested} if it is to be confirmed for another entry
     */
    public Talent confirm(TalentId id, String phone, ExpectedVersion expected, Command command) {
        var index = pseudonyms.of(MobileNumber.of("phone", phone).value());
        finding.get(id);
        changing.change(id, expected, command, talent -> talent.confirmPhone(index, command));
        places.settle(id, command);
        return finding.get(id);
    }
}
