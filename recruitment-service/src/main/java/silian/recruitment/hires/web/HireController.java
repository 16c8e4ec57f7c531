package silian.recruitment.hires.web;

import jakarta.validation.constraints.Size;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.recruitment.hires.ConfirmingHires;
import silian.recruitment.hires.HireView;
import silian.recruitment.hires.WithdrawalReason;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;

/** Hires. */
@RestController
@RequestMapping("/api/recruitment/v1")
class HireController {

    private final ConfirmingHires confirming;
    private final WithdrawingHires withdrawing;

    HireController(ConfirmingHires confirming, WithdrawingHires withdrawing) {
        this.confirming = confirming;
        this.withdrawing = withdrawing;
    }

    /** Confirms that the person of an accepted application starts work. */
    @PostMapping("/applications/{id}/hire")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('EMPLOYER_AGENT')")
    HireView confirm(@PathVariable JobApplicationId id, Command command) {
        return confirming.confirm(id, command);
    }

    /** Takes a hire back; what followed from it is taken back by those it followed for. */
    @PostMapping("/hires/{id}/withdrawal")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    HireView withdraw(@PathVariable HireId id, @Valid @RequestBody Withdrawal withdrawal, ExpectedVersion expected,
            Command command) {
        return withdrawing.withdraw(id, WithdrawalReason.of(withdrawal.reasonCode()), expected, command);
    }

    /** One hire. */
    @GetMapping("/hires/{id}")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    HireView show(@PathVariable HireId id, Caller caller) {
        return withdrawing.get(id, caller);
    }

    /** Why, such as {@code not-reported-for-work}. */
    record Withdrawal(@NotBlank @Size(max = 40) String reasonCode) {}
}
