package silian.recruitment.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;

/** An application as shown to either side. */
public record JobApplicationView(String id, String intent, String activity, String talent, String enterprise,
        String posting, LocalDate submittedOn, JobApplication.State state, @Nullable OfferView offer,
        @Nullable String hire, @Nullable Long version) implements Versioned {

    /**
     * The terms offered.
     *
     * @param pay yuan a month
     */
    public record OfferView(BigDecimal pay, LocalDate startsOn, LocalDate expiresOn, boolean fullTime) {}

    public static JobApplicationView of(JobApplication application) {
        var offer = application.offer();
        var hire = application.hire();
        return new JobApplicationView(application.id().value(), application.intent().value(),
                application.activity().value(), application.talent().value(), application.employer().value(),
                application.posting().value(), application.submittedOn(), application.state(),
                offer == null
                        ? null
                        : new OfferView(offer.pay().getAmount(), offer.startsOn(), offer.expiresOn(),
                                offer.fullTime()),
                hire == null ? null : hire.value(), application.version());
    }
}
