package silian.recruitment.outcomes;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Scheme;
import silian.platform.eligibility.Schemes;
import silian.recruitment.consents.ConsentText;

/** What a university may be told of its students: dated data, see {@code schemes/outcome-disclosure.yaml}. */
@Component
final class DisclosureRule {

    private final Scheme scheme;

    DisclosureRule(Schemes schemes) {
        this.scheme = schemes.named("outcome-disclosure");
    }

    /** The words a person agrees to on a date. */
    ConsentText text(LocalDate on) {
        return ConsentText.of(scheme, on);
    }

    /**
     * Whether a total may be told.
     *
     * @param people all that are counted
     * @param named those of them who consented, and so are known by name
     */
    Decision decide(long people, long named, LocalDate on) {
        return scheme.decide(Facts.builder().known("total.people", people, "outcomes")
                .known("total.unnamed", people - named, "outcomes").build(), on);
    }
}
