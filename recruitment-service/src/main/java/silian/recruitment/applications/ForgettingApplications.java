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

    /** Those that ended without a hire before a moment, or that nobody has moved since, the oldest first. */
    public List<JobApplicationId> restingSince(Instant moment, Limit most) {
        return applications.findByRestsSinceLessThan(moment, Sort.by("restsSince"), most).stream()
                .map(JobApplication::id).toList();
    }

    /** Erases it unless somebody moved it meanwhile; harmless to repeat. Says how many it erased. */
    public int forget(JobApplicationId id, Instant moment) {
        return (int) applications.deleteByIdAndRestsSinceLessThan(id, moment);
    }
}
