package silian.recruitment.courses;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/** Which totals a training school may be told: dated data, see {@code schemes/training-outcome-disclosure.yaml}. */
@Component
final class AfterwardsDisclosure {

    private final Schemes schemes;

    AfterwardsDisclosure(Schemes schemes) {
        this.schemes = schemes;
    }

    /**
     * Whether a total may be told.
     *
     * @param people all that are counted
     * @param completed all who completed the course
     */
    Decision decide(long people, long completed, LocalDate on) {
        return schemes.named("training-outcome-disclosure").decide(Facts.builder()
                .known("total.people", people, "enrolments")
                .known("total.others", completed - people, "enrolments").build(), on);
    }
}
