package silian.recruitment.cards;

import org.jspecify.annotations.Nullable;
import silian.recruitment.talents.Accreditation;
import silian.recruitment.talents.Studies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.Source;
import silian.recruitment.talents.Talent;

/** Who holds which card, and what it is good for: dated data, see {@code schemes/talent-card.yaml}. */
@Component
final class CardRule {

    private static final String SCHEME = "talent-card";

    private final Schemes schemes;

    CardRule(Schemes schemes) {
        this.schemes = schemes;
    }

    /** What the cards are good for under the rules of one date, and where that stands. */
    record Benefits(Source source, Map<CardTier, List<String>> byTier) {}

    /**
     * The highest tier whose criteria the talent meets, by whichever of the studies says most for it.
     *
     * @throws Refusal with what every tier lacks (422)
     */
    CardAward award(Studies studies, LocalDate on) {
        var lacking = new ArrayList<Fault>();
        for (var tier : CardTier.values()) {
            var decision = decide(tier, studies, on);
            if (decision.eligible()) {
                return new CardAward(tier, decision,
                        on.plusYears(decision.number("validity_years")).minusDays(1));
            }
            lacking.addAll(decision.reasons());
        }
        throw Refusal.ineligible(lacking.stream().distinct().toList());
    }

    /** Whether the talent meets the criteria of a tier. */
    boolean holds(CardTier tier, Studies studies, LocalDate on) {
        return decide(tier, studies, on).eligible();
    }

    /** Empty before the cards were there. */
    Optional<Benefits> benefits(LocalDate on) {
        return schemes.named(SCHEME).inForce(on).map(version -> {
            var byTier = new EnumMap<CardTier, List<String>>(CardTier.class);
            for (var tier : CardTier.values()) {
                byTier.put(tier, texts(Objects.requireNonNull(version.parameters().get(tier.benefits()))));
            }
            return new Benefits(version.source(), byTier);
        });
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private Decision decide(CardTier tier, Studies studies, LocalDate on) {
        var accreditation = studies.person().accreditation();
        return studies.best(studied -> decide(tier, accreditation, studied, on));
    }

    private Decision decide(CardTier tier, @Nullable Accreditation accreditation, Talent talent, LocalDate on) {
        return schemes.named(SCHEME).decide(Facts.builder()
                .known("card.tier", tier.name(), "application")
                .known("person.talent_class", accreditation == null ? "NONE" : accreditation.talentClass().name(),
                        "accreditation")
                .known("person.education", talent.graduation().education().code(), "roster")
                .known("person.degree_level", talent.graduation().degreeLevel(), "roster")
                .knownIfPresent("person.degree_verified", talent.degreeCheck().verdict(), "degree agency")
                .build(), on);
    }
}
