package silian.recruitment.interviews;

import java.time.Instant;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import silian.recruitment.applications.ForgettingApplications;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.retention.HeldForYears;
import silian.recruitment.retention.OneByOne;
import silian.recruitment.retention.RetentionPeriod;

/** Erases applications that came to nothing, or that nobody answered, with the interviews that belong to them. */
@Component
class EndingApplications implements HeldForYears {

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
        return OneByOne.end(applications.restingSince(before, most), JobApplicationId::value,
                application -> end(application, before));
    }

    /** The application last, by which its interviews are found. */
    private boolean end(JobApplicationId application, Instant before) {
        interviews.deleteByApplication(application);
        return applications.forget(application, before) > 0;
    }
}
