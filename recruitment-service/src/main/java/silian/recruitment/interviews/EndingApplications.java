package silian.recruitment.interviews;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import silian.recruitment.applications.ForgettingApplications;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.RetentionPeriod;

/** Erases applications that came to nothing, or that nobody answered, with the interviews that belong to them. */
@Component
class EndingApplications implements HeldForYears {

    private static final Logger log = LoggerFactory.getLogger(EndingApplications.class);

    private final ForgettingApplications applications;
    private final Interviews interviews;

    EndingApplications(ForgettingApplications applications, Interviews interviews) {
        this.applications = applications;
        this.interviews = interviews;
    }

    @Override
    public RetentionPeriod period() {
        return RetentionPeriod.APPLICATION;
    }

    @Override
    public int end(Instant before, Limit most) {
        int ended = 0;
        for (var application : applications.restingSince(before, most)) {
            try {
                ended += end(application, before);
            } catch (RuntimeException e) {
                log.warn("application {} is erased later", application.value(), e);
            }
        }
        return ended;
    }

    /** The application last, by which its interviews are found. */
    private int end(JobApplicationId application, Instant before) {
        interviews.deleteByApplication(application);
        return applications.forget(application, before);
    }
}
