package silian.recruitment.cards;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/**
 * Lets a talent's card follow the class it rests on. A card that rests on a verified degree as well, or on a class of
 * another decision, stays as it is.
 */
@Component
public final class FollowingClasses {

    private final TalentCards cards;
    private final FindingTalents talents;
    private final CardRule rule;

    FollowingClasses(TalentCards cards, FindingTalents talents, CardRule rule) {
        this.cards = cards;
        this.talents = talents;
        this.rule = rule;
    }

    /** The talent lost a class: suspends the card unless the talent meets the criteria of its tier all the same. */
    public void classRevoked(TalentId talent, Command command) {
        SimultaneousSaves.retried(() -> cards.findByHeldBy(talent)
                .filter(card -> !isDeserved(card, command) && card.loseClass(command)).map(cards::save));
    }

    /**
     * The talent has a class, again or another one: resumes the card that was suspended for want of it, and suspends one
     * of a tier that the class does not bear.
     */
    public void classGranted(TalentId talent, Command command) {
        SimultaneousSaves.retried(() -> cards.findByHeldBy(talent)
                .filter(card -> isDeserved(card, command) ? card.regainClass(command) : card.loseClass(command))
                .map(cards::save));
    }

    /** On what the talent is now, not on what it was when somebody else looked. */
    private boolean isDeserved(TalentCard card, Command command) {
        return rule.holds(card.tier(), talents.studies(card.talent()), command.on());
    }
}
