package silian.recruitment.applications;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.web.Versioned;

/**
 * An application as shown to either side.
 *
 * @param intent by which person and employer met, with its activity; absent if they had not met
 * @param rejectionReason why the employer did not go on, such as {@code skills-not-met}
 * @param rescissionReason why the accepted offer was taken back, such as {@code further-study}
 */
public record JobApplicationView(String id, @Nullable String intent, @Nullable String activity, String talent,
        String enterprise, String posting, LocalDate submittedOn, ApplicationState state,
        @Nullable OfferView offer, @Nullable String rejectionReason, @Nullable String rescissionReason,
        @Nullable String hire,
        @Nullable Long version) implements Versioned {

    /**
     * The terms offered.
     *
     * @param pay yuan a month
     */
    public record OfferView(BigDecimal pay, LocalDate startsOn, LocalDate expiresOn, boolean fullTime) {}

    public static JobApplicationView of(JobApplication application) {
        var offer = application.offer();
        var intent = application.meeting().intent();
        var activity = application.meeting().activity();
        var hire = application.outcome().hire();
        var rejection = application.outcome().rejection();
        var rescission = application.outcome().rescission();
        return new JobApplicationView(application.id().value(), intent == null ? null : intent.value(),
                activity == null ? null : activity.value(), application.talent().value(),
                application.employer().value(), application.posting().value(), application.submittedOn(),
                application.state(),
                offer == null
                        ? null
                        : new OfferView(offer.pay().getAmount(), offer.startsOn(), offer.expiresOn(),
                                offer.fullTime()),
                rejection == null ? null : rejection.code(), rescission == null ? null : rescission.code(),
                hire == null ? null : hire.value(), application.version());
    }
}
