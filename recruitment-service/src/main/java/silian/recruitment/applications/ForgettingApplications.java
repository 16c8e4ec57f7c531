package silian.recruitment.applications;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.recruitment.language.JobApplicationId;

/** Erasing applications that came to nothing, once their years are over. No figure counts them. */
@Component
public final class ForgettingApplications {

    private final JobApplications applications;

    ForgettingApplications(JobApplications applications) {
        this.applications = applications;
    }

    /** Those that ended without a hire before a moment, the oldest first. */
    public List<JobApplicationId> unsuccessfulBefore(Instant moment, Limit most) {
        return applications.findByOutcomeUnsuccessfulSinceLessThan(moment, Sort.by("outcome.unsuccessfulSince"),
                most).stream()
                .map(JobApplication::id).toList();
    }

    /** Harmless to repeat. */
    public void forget(JobApplicationId id) {
        applications.deleteById(id);
    }
}
