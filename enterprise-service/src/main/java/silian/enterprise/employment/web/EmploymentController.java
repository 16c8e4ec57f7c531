package silian.enterprise.employment.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.enterprise.employment.Employment;
import silian.enterprise.employment.Employments;
import silian.enterprise.register.LookingUpEnterprises;
import silian.platform.commands.Caller;
import silian.platform.standards.CreditCode;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** The talents an enterprise employs, and the employments of a person. */
@RestController
@RequestMapping("/api/enterprise/v1")
class EmploymentController {

    private final Employments employments;
    private final LookingUpEnterprises enterprises;

    EmploymentController(Employments employments, LookingUpEnterprises enterprises) {
        this.employments = employments;
        this.enterprises = enterprises;
    }

    /** The talents that count for an enterprise; an employer's agent sees its own only. */
    @GetMapping("/enterprises/{creditCode}/talents")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    Paged<EmploymentView> talents(@PathVariable String creditCode, Caller caller, Paging paging) {
        var enterprise = enterprises.visibleTo(caller, CreditCode.of("creditCode", creditCode));
        return Paged.of(employments.findByEnterpriseAndState(enterprise.creditCode(), Employment.State.ACTIVE,
                paging.position(), paging.limit(), Sort.by("id")), EmploymentView::of, paging);
    }

    /** How many talents count for an enterprise. */
    @GetMapping("/enterprises/{creditCode}/talent-count")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    TalentCount count(@PathVariable String creditCode, Caller caller) {
        var enterprise = enterprises.visibleTo(caller, CreditCode.of("creditCode", creditCode));
        return new TalentCount(enterprise.creditCode().value(),
                employments.countByEnterpriseAndState(enterprise.creditCode(), Employment.State.ACTIVE));
    }

    /** Everything this service knows of the person who asks. */
    @GetMapping("/me")
    @PreAuthorize("hasRole('TALENT')")
    MyEmployments mine(Caller caller) {
        return new MyEmployments(employments.findBySubject(caller.subject()).stream().map(EmploymentView::of).toList());
    }

    /** An employment as shown. */
    record EmploymentView(String hire, String talent, String enterprise, LocalDate since, @Nullable String talentClass,
            Employment.State state) {

        static EmploymentView of(Employment employment) {
            return new EmploymentView(employment.id().value(), employment.talent(), employment.enterprise().value(),
                    employment.since(), employment.talentClass(), employment.state());
        }
    }

    /** The number of talents that count for an enterprise. */
    record TalentCount(String enterprise, long talents) {}

    /** The employments of a person. */
    record MyEmployments(List<EmploymentView> employments) {}
}
