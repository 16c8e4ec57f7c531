package silian.recruitment.interviews;

import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.applications.BelongsToApplications;
import silian.recruitment.language.InterviewId;
import silian.recruitment.language.JobApplicationId;

/** Calls interviews off that are still ahead when nobody decides about their application any more; the hours are free again. */
@Component
class CallingOffInterviews implements BelongsToApplications {

    private final Interviews interviews;

    CallingOffInterviews(Interviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public void decided(JobApplicationId application, Command last) {
        interviews.findByApplication(application).forEach(interview -> callOff(interview.id(), last));
    }

    private void callOff(InterviewId id, Command last) {
        SimultaneousSaves.retried(() -> interviews.findById(id).filter(found -> found.applicationDecided(last))
                .map(interviews::save));
    }
}
