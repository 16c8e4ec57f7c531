package silian.recruitment.applicants;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.ApplicationState;
import silian.recruitment.applications.JobApplication;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.JobPosting;
import silian.recruitment.postings.ReadingJobPostings;
import silian.recruitment.profiles.DescribingOneself;
import silian.recruitment.talents.FindingTalents;

/** Reading applications with what belongs beside them; a page takes as many queries as one. */
@Component
public final class ReadingApplications {

    private final AnsweringApplications applications;
    private final ReadingJobPostings postings;
    private final FindingEmployers employers;
    private final FindingTalents talents;
    private final DescribingOneself profiles;

    ReadingApplications(AnsweringApplications applications, ReadingJobPostings postings, FindingEmployers employers,
            FindingTalents talents, DescribingOneself profiles) {
        this.applications = applications;
        this.postings = postings;
        this.employers = employers;
        this.talents = talents;
        this.profiles = profiles;
    }

    /**
     * An application and what belongs beside it.
     *
     * @param title of the posting
     * @param employerName as the register has it
     * @param applicant for the employer until either side steps back, and for staff
     */
    public record Read(JobApplication application, @Nullable String title, @Nullable String employerName,
            @Nullable Applicant applicant) {}

    /** A page, as {@link AnsweringApplications#list}. */
    public Window<Read> list(Caller caller, @Nullable JobPostingId posting, @Nullable ApplicationState state,
            ScrollPosition position, Limit limit) {
        var page = applications.list(caller, posting, state, position, limit);
        var beside = beside(page.getContent(), caller);
        return page.map(beside);
    }

    /** @throws Refusal {@code application.unknown}, also for somebody else's */
    public Read get(JobApplicationId id, Caller caller) {
        var application = applications.get(id, caller);
        return beside(List.of(application), caller).apply(application);
    }

    private Function<JobApplication, Read> beside(List<JobApplication> page, Caller caller) {
        Map<JobPostingId, String> titles = postings.all(page.stream().map(JobApplication::posting).distinct().toList())
                .stream()
                .collect(Collectors.toMap(JobPosting::id, posting -> posting.advertisement().vacancy().title()));
        var names = employers.names(page.stream().map(JobApplication::employer).distinct().toList());
        var applicants = applicants(page.stream().filter(application -> shows(application, caller))
                .map(JobApplication::talent).distinct().toList());
        return application -> new Read(application, titles.get(application.posting()),
                names.get(application.employer()),
                shows(application, caller) ? applicants.get(application.talent()) : null);
    }

    private static boolean shows(JobApplication application, Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.EMPLOYER_AGENT) && application.isOpenToEmployer();
    }

    private Map<TalentId, Applicant> applicants(List<TalentId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var studies = talents.studies(talents.all(people));
        var told = profiles.all(people);
        return studies.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> Applicant.of(entry.getValue(), told.get(entry.getKey()))));
    }
}
