package silian.recruitment.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.recruitment.activities.HandingOverCvs;
import silian.recruitment.applications.ForgettingApplications;
import silian.recruitment.interviews.ForgettingInterviews;

/**
 * Erases applications that came to nothing, with their interviews, and whose profiles employers received, when the years
 * of {@code schemes/erasure.yaml} are over. The years begin when the platform recorded it: what was entered later than it
 * happened is not held any shorter. Any number of instances may run; each step is harmless to repeat.
 */
@Component
class EndingRetention {

    private static final Logger log = LoggerFactory.getLogger(EndingRetention.class);
    private static final Limit AT_ONCE = Limit.of(200);

    private final ForgettingApplications applications;
    private final ForgettingInterviews interviews;
    private final HandingOverCvs cvs;
    private final Schemes schemes;
    private final BusinessDates dates;

    EndingRetention(ForgettingApplications applications, ForgettingInterviews interviews, HandingOverCvs cvs,
            Schemes schemes, BusinessDates dates) {
        this.applications = applications;
        this.interviews = interviews;
        this.cvs = cvs;
        this.schemes = schemes;
        this.dates = dates;
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.retention.sweep-every:1m}")
    void sweep() {
        sweep(dates.now());
    }

    /** What must not be held any longer at a moment. */
    void sweep(Instant now) {
        var over = now.atOffset(ZoneOffset.UTC).minusYears(years(now)).toInstant();
        for (var application : applications.unsuccessfulBefore(over, AT_ONCE)) {
            try {
                // the application last, by which its interviews are found
                interviews.forget(application);
                applications.forget(application);
            } catch (RuntimeException e) {
                log.warn("application {} is erased later", application.value(), e);
            }
        }
        cvs.forgetBefore(over, AT_ONCE);
    }

    private long years(Instant now) {
        return schemes.named("erasure").inForce(dates.of(now))
                .map(version -> version.parameters().get("application_years"))
                .map(years -> ((Number) years).longValue())
                .orElseThrow(() -> new IllegalStateException("no retention is in force"));
    }
}
