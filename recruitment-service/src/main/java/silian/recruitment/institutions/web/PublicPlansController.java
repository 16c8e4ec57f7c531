package silian.recruitment.institutions.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.institutions.ExaminingCandidates;
import silian.recruitment.institutions.NamingCandidates;
import silian.recruitment.institutions.PlanningRecruitment;
import silian.recruitment.institutions.RegisteringCandidates;
import silian.recruitment.institutions.web.PlanController.PlanView;
import silian.recruitment.institutions.web.PostController.PostView;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.RecruitmentPlanId;

/**
 * Open recruitment as it is announced to society (事业单位公开招聘, 面向社会): what everybody may read, logged in or not.
 */
@RestController
@RequestMapping("/api/recruitment/v1/public")
class PublicPlansController {

    private final PlanningRecruitment planning;
    private final RegisteringCandidates registering;
    private final ExaminingCandidates examining;
    private final NamingCandidates naming;
    private final BusinessDates dates;

    PublicPlansController(PlanningRecruitment planning, RegisteringCandidates registering,
            ExaminingCandidates examining, NamingCandidates naming, BusinessDates dates) {
        this.planning = planning;
        this.registering = registering;
        this.examining = examining;
        this.naming = naming;
        this.dates = dates;
    }

    /** Plans that are announced. */
    @GetMapping("/recruitment-plans")
    @PreAuthorize("permitAll()")
    Paged<PlanView> list(Paging paging) {
        return Paged.of(planning.list(Caller.PUBLIC, paging.position(), paging.limit()), PlanView::of, paging);
    }

    /** One announced plan with its posts. */
    @GetMapping("/recruitment-plans/{id}")
    @PreAuthorize("permitAll()")
    PlanView show(@PathVariable RecruitmentPlanId id) {
        return PlanView.of(planning.get(id, Caller.PUBLIC));
    }

    /** One post of an announced plan, and how it was opened. */
    @GetMapping("/institution-posts/{id}")
    @PreAuthorize("permitAll()")
    PostView show(@PathVariable InstitutionPostId id) {
        return PostView.of(registering.post(id));
    }

    /**
     * Short list, ranking and publicity under candidate numbers, with the rule they follow: enough to compute both lists
     * again. Only those in publicity today have a name beside the number, masked. How, stands in docs/guides/checking-a-ranking.md.
     */
    @GetMapping("/institution-posts/{id}/published-lists")
    @PreAuthorize("permitAll()")
    PublishedLists lists(@PathVariable InstitutionPostId id) {
        var examination = examining.published(id);
        return PublishedLists.of(examination, naming.onShow(examination, dates.today()));
    }
}
