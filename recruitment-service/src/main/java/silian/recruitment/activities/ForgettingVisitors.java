package silian.recruitment.activities;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.recruitment.language.TalentId;

/**
 * Erasing what activities hold of a person and nobody needs any more (PIPL art. 47): badges and choices at mixers, the
 * employers' access to profiles handed over, plans to come. Check-ins and intents are counted and stay for their years.
 */
@Component
public final class ForgettingVisitors {

    private final Matchmaking mixers;
    private final HandingOverCvs cvs;
    private final Registering registrations;

    ForgettingVisitors(Matchmaking mixers, HandingOverCvs cvs, Registering registrations) {
        this.mixers = mixers;
        this.cvs = cvs;
        this.registrations = registrations;
    }

    /** Harmless to repeat. */
    public void forget(TalentId talent, Command command) {
        mixers.forget(talent, command);
        cvs.forget(talent);
        registrations.forgetPlans(talent);
    }
}
