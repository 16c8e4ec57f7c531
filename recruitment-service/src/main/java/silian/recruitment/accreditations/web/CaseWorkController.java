package silian.recruitment.accreditations.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.accreditations.WorkingCases;
import silian.recruitment.accreditations.web.CaseWords.CaseReason;
import silian.recruitment.accreditations.web.CaseWords.EvidenceExamination;
import silian.recruitment.accreditations.web.CaseWords.Hearing;
import silian.recruitment.accreditations.web.CaseWords.Ruling;
import silian.recruitment.language.AccreditationCaseId;

/** Accreditation cases, as staff work them and the public objects to them. */
@RestController
@RequestMapping("/api/recruitment/v1/accreditation-cases/{id}")
class CaseWorkController {

    private final WorkingCases working;

    CaseWorkController(WorkingCases working) {
        this.working = working;
    }

    /** Tells the talent what is missing. */
    @PostMapping("/return")
    @PreAuthorize("hasRole('OFFICER')")
    CaseView sendBack(@PathVariable AccreditationCaseId id, @Valid @RequestBody CaseReason missing,
            ExpectedVersion expected, Command command) {
        return CaseView.of(working.sendBackToTalent(id, missing.line(), expected, command));
    }

    /** Examines a case by the criteria of the business date. */
    @PostMapping("/examination")
    @PreAuthorize("hasRole('OFFICER')")
    CaseView examine(@PathVariable AccreditationCaseId id, @Valid @RequestBody EvidenceExamination examination,
            ExpectedVersion expected, Command command) {
        return CaseView.of(working.examine(id, examination.byKind(), expected, command));
    }

    /** Objects to a case in its publicity period. */
    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER')")
    ObjectionNoted object(@PathVariable AccreditationCaseId id, @Valid @RequestBody CaseReason reason,
            Command command) {
        return new ObjectionNoted(working.object(id, reason.line(), command).id().value(), command.on());
    }

    /** Hears the objections; not by who examined the case. */
    @PostMapping("/objections/decision")
    @PreAuthorize("hasRole('REVIEWER')")
    CaseView hearObjections(@PathVariable AccreditationCaseId id, @Valid @RequestBody Hearing hearing,
            ExpectedVersion expected, Command command) {
        return CaseView.of(working.hearObjections(id, hearing.upheld(), hearing.line(), expected, command));
    }

    /** Decides a case; not by who examined it. */
    @PostMapping("/decision")
    @PreAuthorize("hasRole('REVIEWER')")
    CaseView decide(@PathVariable AccreditationCaseId id, @Valid @RequestBody Ruling ruling, ExpectedVersion expected,
            Command command) {
        return CaseView.of(switch (ruling.ruling()) {
            case GRANT -> working.grant(id, ruling.optionalLine(), expected, command);
            case REJECT -> working.reject(id, ruling.line(), expected, command);
            case SEND_BACK -> working.sendBackToOfficer(id, ruling.line(), expected, command);
        });
    }

    /** Hears an appeal; not by who examined the case, decided it or took it back. */
    @PostMapping("/appeal/decision")
    @PreAuthorize("hasRole('REVIEWER')")
    CaseView hearAppeal(@PathVariable AccreditationCaseId id, @Valid @RequestBody Hearing hearing,
            ExpectedVersion expected, Command command) {
        return CaseView.of(working.hearAppeal(id, hearing.upheld(), hearing.line(), expected, command));
    }

    /** Takes an accreditation back. */
    @PostMapping("/revocation")
    @PreAuthorize("hasRole('REVIEWER')")
    CaseView revoke(@PathVariable AccreditationCaseId id, @Valid @RequestBody CaseReason reason,
            ExpectedVersion expected, Command command) {
        return CaseView.of(working.revoke(id, reason.line(), expected, command));
    }

    /** An objection was noted. */
    record ObjectionNoted(String accreditationCase, LocalDate on) {}
}
