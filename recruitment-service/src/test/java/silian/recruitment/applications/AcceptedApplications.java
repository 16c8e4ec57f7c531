package silian.recruitment.applications;

import static silian.recruitment.Commands.aCommand;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.recruitment.Recruitment;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.JobPosting;

/** A crowd whose offers were accepted, as the store holds it; each of them would take dozens of calls. */
public final class AcceptedApplications {

    private AcceptedApplications() {}

    public static List<JobApplicationId> store(MongoOperations mongo, JobPosting posting, List<TalentId> talents) {
        var crowd = new ArrayList<JobApplication>();
        var day = Recruitment.FAIR_DAY;
        for (var talent : talents) {
            var command = aCommand();
            var application = JobApplication.submit(new JobApplicationId(command.derive("job-application")), talent,
                    posting, null, command);
            application.offer(OfferTerms.of(new BigDecimal("7000"), day.plusDays(30), day.plusDays(30), true, day),
                    aCommand());
            application.accept(aCommand());
            crowd.add(application);
        }
        return mongo.insertAll(crowd).stream().map(JobApplication::id).toList();
    }
}
