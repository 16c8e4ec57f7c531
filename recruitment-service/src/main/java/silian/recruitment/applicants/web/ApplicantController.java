package silian.recruitment.applicants.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.applicants.Applicant;
import silian.recruitment.applicants.ReachingApplicants;
import silian.recruitment.applicants.ReadingApplications;
import silian.recruitment.applications.ApplicationState;
import silian.recruitment.applications.JobApplicationView;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.talents.ShownPerson;

/** Applications as either side reads them. */
@RestController
@RequestMapping("/api/recruitment/v1/applications")
class ApplicantController {

    private final ReadingApplications reading;
    private final ReachingApplicants reaching;

    ApplicantController(ReadingApplications reading, ReachingApplicants reaching) {
        this.reading = reading;
        this.reaching = reaching;
    }

    /**
     * Applications: an agent's, all or for one posting, and a person's own, the newest first; all for officers, in the
     * order of their ids.
     *
     * @param posting for agents
     * @param state for agents: only those that stand there
     */
    @GetMapping
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER')")
    Paged<ApplicationRead> list(@RequestParam(required = false) @Nullable JobPostingId posting,
            @RequestParam(required = false) @Nullable ApplicationState state, Caller caller, Paging paging) {
        return Paged.of(reading.list(caller, posting, state, paging.position(), paging.limit()), ApplicationRead::of,
                paging);
    }

    /** One application. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'OFFICER')")
    ApplicationRead show(@PathVariable JobApplicationId id, Caller caller) {
        return ApplicationRead.of(reading.get(id, caller));
    }

    /** How to reach who applied, once the agent's employer goes on with the application; noted in the audit log. */
    @GetMapping("/{id}/contact")
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    ResponseEntity<ReachingApplicants.Contact> contact(@PathVariable JobApplicationId id, Command command) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reaching.contact(id, command));
    }

    /**
     * An application as read.
     *
     * @param title what was applied for
     * @param applicant who applied; for the employer until either side steps back, and for staff
     */
    record ApplicationRead(@JsonUnwrapped JobApplicationView application, @Nullable String title,
            @Nullable String employerName, @Nullable ApplicantView applicant) implements Versioned {

        @Override
        public @Nullable Long version() {
            return application.version();
        }

        static ApplicationRead of(ReadingApplications.Read read) {
            var applicant = read.applicant();
            return new ApplicationRead(JobApplicationView.of(read.application()), read.title(), read.employerName(),
                    applicant == null ? null : ApplicantView.of(applicant));
        }
    }

    /**
     * Who applied.
     *
     * @param cv whether there is a file at {@code /applications/{id}/cv}
     */
    record ApplicantView(@JsonUnwrapped ShownPerson person, List<String> skills, boolean cv) {

        static ApplicantView of(Applicant applicant) {
            return new ApplicantView(ShownPerson.of(applicant.studies()), applicant.skills(), applicant.cv());
        }
    }
}
