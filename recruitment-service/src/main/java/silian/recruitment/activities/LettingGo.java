package silian.recruitment.activities;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.recruitment.consents.ConsentFollower;
import silian.recruitment.consents.ConsentPurpose;
import silian.recruitment.language.TalentId;

/** Erasing what activities hold by a consent that a person withdraws (PIPL art. 47). */
@Component
class LettingGo implements ConsentFollower {

    private final HandingOverCvs cvs;
    private final Matchmaking mixers;

    LettingGo(HandingOverCvs cvs, Matchmaking mixers) {
        this.cvs = cvs;
        this.mixers = mixers;
    }

    @Override
    public void withdrawn(TalentId person, ConsentPurpose purpose, Command command) {
        switch (purpose) {
            case EMPLOYERS -> cvs.forget(person);
            case MIXERS -> mixers.leaveAll(person, command);
        }
    }
}
