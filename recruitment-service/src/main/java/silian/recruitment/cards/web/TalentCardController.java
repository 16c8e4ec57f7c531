package silian.recruitment.cards.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.eligibility.Decision;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.cards.CardTier;
import silian.recruitment.cards.CheckingCards;
import silian.recruitment.cards.CheckingCards.CheckedCard;
import silian.recruitment.cards.CheckingCards.ListedBenefits;
import silian.recruitment.cards.HoldingCards;
import silian.recruitment.cards.TalentCard;
import silian.recruitment.language.TalentCardId;
import silian.recruitment.language.Wording;

/** Talent cards 武当人才卡. */
@RestController
@RequestMapping("/api/recruitment/v1")
class TalentCardController {

    private static final int LONGEST_REASON = 200;

    private final HoldingCards holding;
    private final CheckingCards checking;

    TalentCardController(HoldingCards holding, CheckingCards checking) {
        this.holding = holding;
        this.checking = checking;
    }

    /** Issues the card of the highest tier whose criteria the caller meets. */
    @PostMapping("/talent-cards")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    TalentCardView apply(Command command) {
        return view(holding.apply(command));
    }

    /** Renews the caller's card around its last day; its tier is decided anew. */
    @PostMapping("/talent-cards/{id}/renewal")
    @PreAuthorize("hasRole('TALENT')")
    TalentCardView renew(@PathVariable TalentCardId id, ExpectedVersion expected, Command command) {
        return view(holding.renew(id, expected, command));
    }

    /** Suspends a card. */
    @PostMapping("/talent-cards/{id}/suspension")
    @PreAuthorize("hasRole('OFFICER')")
    TalentCardView suspend(@PathVariable TalentCardId id, @Valid @RequestBody CardReason reason,
            ExpectedVersion expected, Command command) {
        return view(holding.suspend(id, reason.line(), expected, command));
    }

    /** Ends a suspension. */
    @PostMapping("/talent-cards/{id}/resumption")
    @PreAuthorize("hasRole('OFFICER')")
    TalentCardView resume(@PathVariable TalentCardId id, @Valid @RequestBody CardReason reason,
            ExpectedVersion expected, Command command) {
        return view(holding.resume(id, reason.line(), expected, command));
    }

    /** Takes a card back for good. */
    @PostMapping("/talent-cards/{id}/cancellation")
    @PreAuthorize("hasRole('REVIEWER')")
    TalentCardView cancel(@PathVariable TalentCardId id, @Valid @RequestBody CardReason reason,
            ExpectedVersion expected, Command command) {
        return view(holding.cancel(id, reason.line(), expected, command));
    }

    /** Cards: a talent's own, all for staff. */
    @GetMapping("/talent-cards")
    @PreAuthorize("hasAnyRole('TALENT', 'OFFICER', 'REVIEWER')")
    Paged<TalentCardView> list(Caller caller, Paging paging) {
        return Paged.of(holding.list(caller, paging.position(), paging.limit()), this::view, paging);
    }

    /** One card. */
    @GetMapping("/talent-cards/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'OFFICER', 'REVIEWER')")
    TalentCardView show(@PathVariable TalentCardId id, Caller caller) {
        return view(holding.get(id, caller));
    }

    /** Tells whether a card is good, by its number, and nothing of whose it is. */
    @GetMapping("/talent-card-checks/{number}")
    @PreAuthorize("isAuthenticated()")
    CheckedCard check(@PathVariable String number) {
        return checking.check(number);
    }

    /** What each tier is good for, and where that stands. */
    @GetMapping("/public/talent-card-benefits")
    @PreAuthorize("permitAll()")
    ListedBenefits benefits() {
        return checking.benefits();
    }

    private TalentCardView view(TalentCard card) {
        return new TalentCardView(card.id().value(), card.talent().value(), card.number(), card.tier(),
                card.validFrom(), card.validUntil(), card.state(), card.standing(checking.today()), card.reason(),
                card.decision(), card.version());
    }

    /**
     * Why.
     *
     * @param reason at most 200 characters
     */
    record CardReason(@NotNull String reason) {

        String line() {
            return Wording.line("reason", reason, LONGEST_REASON);
        }
    }

    /**
     * A card as its holder and staff see it.
     *
     * @param decision why it is of this tier
     */
    record TalentCardView(String id, String talent, String number, CardTier tier, LocalDate validFrom,
            LocalDate validUntil, TalentCard.State state, TalentCard.Standing standing, @Nullable String reason,
            Decision decision, @Nullable Long version) implements Versioned {}
}
