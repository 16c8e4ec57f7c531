package silian.recruitment.cards;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.TalentCardId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** Issuing, renewing, suspending and cancelling talent cards. */
@Component
public final class HoldingCards {

    private static final Sort BY_ID = Sort.by("id");

    private final TalentCards cards;
    private final FindingTalents talents;
    private final CardRule rule;
    private final FollowingClasses following;

    HoldingCards(TalentCards cards, FindingTalents talents, CardRule rule, FollowingClasses following) {
        this.cards = cards;
        this.talents = talents;
        this.rule = rule;
        this.following = following;
    }

    /**
     * Issues the card of the highest tier whose criteria the caller meets.
     *
     * @throws Refusal {@code profile.unknown}; {@code talent-card.held} (409); what every tier lacks (422)
     */
    public TalentCard apply(Command command) {
        var talent = talents.of(command.caller());
        var id = new TalentCardId(command.derive("talent-card"));
        return cards.findById(id).orElseGet(() -> issue(id, talent, command));
    }

    private TalentCard issue(TalentCardId id, Talent talent, Command command) {
        var award = rule.award(talents.studies(talent), command.on());
        // should it end between the two writes, the command sent again finds no card in the way
        cards.findByHeldBy(talent.id()).ifPresent(old -> {
            old.giveWay(award, command);
            cards.save(old);
        });
        try {
            return stillDeserved(cards.save(TalentCard.issue(id, talent.id(), award, command)), command);
        } catch (DuplicateKeyException e) {
            return cards.findById(id).orElseThrow(() -> Refusal.conflict("talent-card.held"));
        }
    }

    /** Renews the caller's card; its tier is decided anew. */
    public TalentCard renew(TalentCardId id, ExpectedVersion expected, Command command) {
        var talent = talents.of(command.caller());
        return stillDeserved(move(id, expected, command, card -> card.talent().equals(talent.id()),
                card -> card.renew(rule.award(talents.studies(talent), command.on()), command)), command);
    }

    /** Whoever revoked the class in the same moment may have found no card to suspend. */
    private TalentCard stillDeserved(TalentCard card, Command command) {
        following.classRevoked(card.talent(), new Command(new CommandId(command.derive("talent-card-class")),
                Caller.platform("talent-cards"), command.at(), command.on()));
        return cards.findById(card.id()).orElse(card);
    }

    public TalentCard suspend(TalentCardId id, String why, ExpectedVersion expected, Command command) {
        return move(id, expected, command, _ -> true, card -> card.suspend(why, command));
    }

    /** Ends a suspension; if the class was revoked meanwhile, the card stays suspended for that. */
    public TalentCard resume(TalentCardId id, String why, ExpectedVersion expected, Command command) {
        return stillDeserved(move(id, expected, command, _ -> true, card -> card.resume(why, command)), command);
    }

    public TalentCard cancel(TalentCardId id, String why, ExpectedVersion expected, Command command) {
        return move(id, expected, command, _ -> true, card -> card.cancel(why, command));
    }

    /** @throws Refusal {@code talent-card.unknown}, also for somebody else's */
    public TalentCard get(TalentCardId id, Caller caller) {
        return cards.findById(id)
                .filter(card -> isStaff(caller) || talents.ofAccount(caller.subject()).map(Talent::id)
                        .filter(card.talent()::equals).isPresent())
                .orElseThrow(() -> Refusal.unknown("talent-card"));
    }

    /** A page of cards in the order of their ids: all for staff, a talent's own. */
    public Window<TalentCard> list(Caller caller, ScrollPosition position, Limit limit) {
        return isStaff(caller)
                ? cards.findBy(position, limit, BY_ID)
                : cards.findByTalent(talents.of(caller).id(), position, limit, BY_ID);
    }

    private TalentCard move(TalentCardId id, ExpectedVersion expected, Command command,
            Predicate<TalentCard> allowed, Consumer<TalentCard> verb) {
        var card = cards.findById(id).filter(allowed).orElseThrow(() -> Refusal.unknown("talent-card"));
        if (card.has(command)) {
            return card;
        }
        expected.check(card.version());
        verb.accept(card);
        return cards.save(card);
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER);
    }
}
