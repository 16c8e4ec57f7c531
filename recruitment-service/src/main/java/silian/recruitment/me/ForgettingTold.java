package silian.recruitment.me;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.activities.ForgettingVisitors;
import silian.recruitment.consents.Consenting;
import silian.recruitment.language.TalentId;
import silian.recruitment.outcomes.ConsentingToTellOutcomes;
import silian.recruitment.profiles.KeepingCvs;
import silian.recruitment.profiles.TalentProfile;
import silian.recruitment.searches.SavingSearches;
import silian.recruitment.talents.ReleasedAccounts;
import silian.recruitment.talents.Talent;

/**
 * Forgetting what an account told as a person, and withdrawing all it agreed to: because the person asks for it (PIPL
 * art. 47), or because the account was not the person's. Harmless to repeat.
 */
@Component
public final class ForgettingTold implements ReleasedAccounts {

    private final KeepingCvs cvs;
    private final SavingSearches searches;
    private final Consenting consents;
    private final ConsentingToTellOutcomes outcomes;
    private final ForgettingVisitors visitors;

    ForgettingTold(KeepingCvs cvs, SavingSearches searches, Consenting consents, ConsentingToTellOutcomes outcomes,
            ForgettingVisitors visitors) {
        this.cvs = cvs;
        this.searches = searches;
        this.consents = consents;
        this.outcomes = outcomes;
        this.visitors = visitors;
    }

    /**
     * Whoever asks has checked that the caller may.
     *
     * @param expected version of what the person told
     * @return which is empty now
     */
    public TalentProfile forget(TalentId person, ExpectedVersion expected, Command command) {
        var profile = cvs.erase(person, expected, command);
        searches.erase(person);
        consents.withdrawAll(person, command);
        outcomes.withdrawAll(person, command);
        visitors.forget(person, command);
        return profile;
    }

    @Override
    public void released(Talent person, String account, Command command) {
        forget(person.id(), ExpectedVersion.any(), command);
    }
}
