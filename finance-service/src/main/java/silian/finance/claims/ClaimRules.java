package silian.finance.claims;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Schemes;
import silian.platform.standards.CreditCode;

/** The schemes of the subsidies, applied to what a claim rests on. */
@Component
final class ClaimRules {

    private final Schemes schemes;

    ClaimRules(Schemes schemes) {
        this.schemes = schemes;
    }

    Decision decide(SubsidyKind kind, CreditCode business, Particulars particulars, String source, LocalDate on) {
        return schemes.named(kind.scheme()).decide(particulars.facts(business, source), on);
    }
}
