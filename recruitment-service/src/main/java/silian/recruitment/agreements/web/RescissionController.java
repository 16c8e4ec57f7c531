package silian.recruitment.agreements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.agreements.TakingBackOffers;
import silian.recruitment.applications.JobApplicationView;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.JobApplicationId;

/** Accepted offers that are taken back. */
@RestController
@RequestMapping("/api/recruitment/v1/applications")
class RescissionController {

    private final TakingBackOffers takingBack;

    RescissionController(TakingBackOffers takingBack) {
        this.takingBack = takingBack;
    }

    /** Takes an accepted offer back, for the caller's side; the other one is told the reason. */
    @PostMapping("/{id}/rescission")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT')")
    JobApplicationView rescind(@PathVariable JobApplicationId id, @Valid @RequestBody Rescission rescission,
            ExpectedVersion expected, Command command) {
        return JobApplicationView.of(takingBack.rescind(id, EndingReason.of(rescission.reasonCode()), expected,
                command));
    }

    /** Why, such as {@code other-employer}. */
    record Rescission(@NotBlank @Size(max = 40) String reasonCode) {}
}
