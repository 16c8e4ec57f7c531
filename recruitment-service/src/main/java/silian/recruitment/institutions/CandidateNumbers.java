package silian.recruitment.institutions;

import java.util.Locale;
import org.springframework.stereotype.Component;
import silian.platform.commands.CommandId;
import silian.platform.security.PersonalDataVault;
import silian.platform.security.PersonalField;
import silian.recruitment.language.CandidacyId;

/**
 * Gives candidate numbers (准考证号): a keyed digest of the candidacy. Who knows post and student number cannot find the
 * candidate's scores by it, and nobody can choose a number, not even the candidate.
 */
@Component
final class CandidateNumbers {

    private static final int DIGITS = 12;

    private final PersonalDataVault vault;

    CandidateNumbers(PersonalDataVault vault) {
        this.vault = vault;
    }

    String of(CandidacyId candidacy) {
        var keyed = vault.index(PersonalField.TEXT, "candidate-number " + candidacy.value()).value();
        return CommandId.digest(keyed).substring(0, DIGITS).toUpperCase(Locale.ROOT);
    }
}
