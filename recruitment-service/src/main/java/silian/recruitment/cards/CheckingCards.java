package silian.recruitment.cards;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;

/** Telling whether a card is good, and for what, without telling whose it is. */
@Component
public final class CheckingCards {

    private final TalentCards cards;
    private final CardRule rule;
    private final BusinessDates dates;

    CheckingCards(TalentCards cards, CardRule rule, BusinessDates dates) {
        this.cards = cards;
        this.rule = rule;
        this.dates = dates;
    }

    /** What may be told of a card. */
    public record CheckedCard(String number, CardTier tier, LocalDate validFrom, LocalDate validUntil,
            TalentCard.Standing standing) {}

    /** What a tier is good for. */
    public record TierBenefits(CardTier tier, List<String> benefits) {}

    /**
     * What all tiers are good for.
     *
     * @param source where it stands; {@code mark} PD is a local default, to be confirmed
     */
    public record ListedBenefits(LocalDate on, String source, String mark, List<TierBenefits> tiers) {}

    /** @throws Refusal {@code talent-card.unknown} */
    public CheckedCard check(String number) {
        var card = cards.findByNumber(number.strip().toUpperCase(Locale.ROOT))
                .orElseThrow(() -> Refusal.unknown("talent-card"));
        return new CheckedCard(card.number(), card.tier(), card.validFrom(), card.validUntil(),
                card.standing(dates.today()));
    }

    public LocalDate today() {
        return dates.today();
    }

    /** @throws Refusal {@code talent-card.no-rules} if there are none today */
    public ListedBenefits benefits() {
        var today = dates.today();
        var benefits = rule.benefits(today).orElseThrow(() -> Refusal.conflict("talent-card.no-rules"));
        return new ListedBenefits(today, benefits.source().text(), benefits.source().mark().name(),
                benefits.byTier().entrySet().stream()
                        .map(tier -> new TierBenefits(tier.getKey(), tier.getValue())).toList());
    }
}
