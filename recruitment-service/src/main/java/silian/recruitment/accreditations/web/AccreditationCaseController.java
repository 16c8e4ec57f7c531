package silian.recruitment.accreditations.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.accreditations.CaseState;
import silian.recruitment.accreditations.ApplyingForClasses;
import silian.recruitment.accreditations.FindingCases;
import silian.recruitment.accreditations.web.CaseWords.CaseApplication;
import silian.recruitment.accreditations.web.CaseWords.CaseReason;
import silian.recruitment.accreditations.web.CaseWords.EvidenceAdded;
import silian.recruitment.language.AccreditationCaseId;

/** Accreditation cases, as talents bring and follow them. */
@RestController
@RequestMapping("/api/recruitment/v1")
class AccreditationCaseController {

    private final ApplyingForClasses applying;
    private final FindingCases finding;

    AccreditationCaseController(ApplyingForClasses applying, FindingCases finding) {
        this.applying = applying;
        this.finding = finding;
    }

    /** Applies for a class; the answer tells what the criteria say before anybody looked at the evidence. */
    @PostMapping("/accreditation-cases")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    CaseView apply(@Valid @RequestBody CaseApplication application, Command command) {
        return CaseView.of(applying.apply(application.talentClass(), CaseWords.evidence(application.evidence()),
                command));
    }

    /** Hands in more evidence. */
    @PostMapping("/accreditation-cases/{id}/evidence")
    @PreAuthorize("hasRole('TALENT')")
    CaseView supplement(@PathVariable AccreditationCaseId id, @Valid @RequestBody EvidenceAdded added,
            ExpectedVersion expected, Command command) {
        return CaseView.of(applying.supplement(id, CaseWords.evidence(added.evidence()), expected, command));
    }

    /** Withdraws a case that is not decided. */
    @PostMapping("/accreditation-cases/{id}/withdrawal")
    @PreAuthorize("hasRole('TALENT')")
    CaseView withdraw(@PathVariable AccreditationCaseId id, ExpectedVersion expected, Command command) {
        return CaseView.of(applying.withdraw(id, expected, command));
    }

    /** Appeals against a rejection or a revocation, once and in time. */
    @PostMapping("/accreditation-cases/{id}/appeal")
    @PreAuthorize("hasRole('TALENT')")
    CaseView appeal(@PathVariable AccreditationCaseId id, @Valid @RequestBody CaseReason reason,
            ExpectedVersion expected, Command command) {
        return CaseView.of(applying.appeal(id, reason.line(), expected, command));
    }

    /** Cases: a talent's own; all for staff, or those in one state. */
    @GetMapping("/accreditation-cases")
    @PreAuthorize("hasAnyRole('TALENT', 'OFFICER', 'REVIEWER')")
    Paged<CaseView> list(@RequestParam(required = false) @Nullable CaseState state, Caller caller,
            Paging paging) {
        return Paged.of(finding.list(caller, state, paging.position(), paging.limit()), CaseView::of, paging);
    }

    /** One case. */
    @GetMapping("/accreditation-cases/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'OFFICER', 'REVIEWER')")
    CaseView show(@PathVariable AccreditationCaseId id, Caller caller) {
        return CaseView.of(finding.get(id, caller));
    }
}
