package silian.recruitment.interviews;

import org.springframework.stereotype.Component;
import silian.recruitment.language.JobApplicationId;

/** Erasing interviews with the application that they belong to. */
@Component
public final class ForgettingInterviews {

    private final Interviews interviews;

    ForgettingInterviews(Interviews interviews) {
        this.interviews = interviews;
    }

    /** Harmless to repeat. */
    public void forget(JobApplicationId application) {
        interviews.deleteByApplication(application);
    }
}
