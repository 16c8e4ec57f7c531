package silian.recruitment.institutions.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import silian.recruitment.institutions.Check;
import silian.recruitment.institutions.SelectingCandidates;
import silian.recruitment.language.InstitutionPostId;

/** What follows from a ranking: medical check, vetting, publicity, objections. */
@RestController
@RequestMapping("/api/recruitment/v1/institution-posts/{id}")
class SelectionController {

    private final SelectingCandidates selecting;

    SelectionController(SelectingCandidates selecting) {
        this.selecting = selecting;
    }

    /** Notes whether a proposed candidate passed a check; findings themselves are not taken. */
    @PostMapping("/checks")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView check(@PathVariable InstitutionPostId id, @Valid @RequestBody CheckResult result,
            ExpectedVersion expected, Command command) {
        return ExaminationView.of(selecting.check(id, result.candidate(), result.check(), result.passed(), expected,
                command));
    }

    /** Notes what the repetition of a failed medical check found: once, within the days the rule gives, and final. */
    @PostMapping("/rechecks")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView recheck(@PathVariable InstitutionPostId id, @Valid @RequestBody RecheckResult result,
            ExpectedVersion expected, Command command) {
        return ExaminationView.of(selecting.recheck(id, result.candidate(), result.passed(), expected, command));
    }

    /** Shows all who passed both checks to the public, for the working days the rule gives. */
    @PostMapping("/publicity")
    @PreAuthorize("hasRole('OFFICER')")
    ExaminationView show(@PathVariable InstitutionPostId id, ExpectedVersion expected, Command command) {
        return ExaminationView.of(selecting.show(id, expected, command));
    }

    /** Objects to somebody who is shown. */
    @PostMapping("/objections")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("isAuthenticated()")
    Raised object(@PathVariable InstitutionPostId id, @Valid @RequestBody ObjectionRequest objection,
            Command command) {
        return new Raised(selecting.object(id, objection.candidate(), objection.text(), command));
    }

    /** Decides an objection; if it is upheld, the next in line follows. */
    @PostMapping("/objections/{objection}/decision")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER')")
    ExaminationView decide(@PathVariable InstitutionPostId id, @PathVariable String objection,
            @Valid @RequestBody ObjectionDecision decision, ExpectedVersion expected, Command command) {
        return ExaminationView.of(selecting.decide(id, objection, decision.upheld(), decision.reason(), expected,
                command));
    }

    /** What a check found. */
    record CheckResult(@NotNull String candidate, @NotNull Check check, @NotNull Boolean passed) {}

    /** What the repeated medical check found. */
    record RecheckResult(@NotNull String candidate, @NotNull Boolean passed) {}

    /** @param text up to 200 characters */
    record ObjectionRequest(@NotNull String candidate,
            @NotNull @Schema(minLength = 1, maxLength = 200) String text) {}

    /** @param reason up to 200 characters */
    record ObjectionDecision(@NotNull Boolean upheld,
            @NotNull @Schema(minLength = 1, maxLength = 200) String reason) {}

    /** An objection that was raised. */
    record Raised(String id) {}
}
