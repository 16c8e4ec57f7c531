package silian.recruitment.hires;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/** How long somebody may be on probation: dated data, see {@code schemes/probation.yaml}. */
@Component
final class ProbationRule {

    private final Schemes schemes;

    ProbationRule(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * @param contractEndsOn last day of the labour contract, {@code null} for one without end
     * @throws Refusal ineligible (422) with every reason
     */
    void require(HireTerms terms, LocalDate endsOn, @Nullable LocalDate contractEndsOn, LocalDate on) {
        var decision = schemes.named("probation").decide(Facts.builder()
                .known("hire.full_time", terms.fullTime(), "hire")
                .known("employment.open_ended", contractEndsOn == null, "labour contract")
                .known("employment.months", contractEndsOn == null
                        ? 0
                        : Math.toIntExact(ChronoUnit.MONTHS.between(terms.startsOn(), contractEndsOn.plusDays(1))),
                        "labour contract")
                .known("probation.months", monthsBegun(terms.startsOn(), endsOn), "labour contract")
                .build(), on);
        if (!decision.eligible()) {
            throw Refusal.ineligible(decision.reasons());
        }
    }

    /** A month that has begun counts: from 1 July to 31 August are two months, to 1 September three. */
    static int monthsBegun(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
    }
}
