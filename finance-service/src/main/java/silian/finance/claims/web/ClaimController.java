package silian.finance.claims.web;

import jakarta.validation.Valid;
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
import silian.finance.claims.ClaimId;
import silian.finance.claims.ClaimView;
import silian.finance.claims.LookingUpClaims;
import silian.finance.claims.PayingClaims;
import silian.finance.claims.ClaimState;
import silian.finance.claims.WorkingClaims;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.MoneyCommand;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** Subsidy claims, from submission to payment. */
@RestController
@RequestMapping("/api/finance/v1/subsidy-claims")
class ClaimController {

    private final WorkingClaims working;
    private final PayingClaims paying;
    private final LookingUpClaims lookingUp;

    ClaimController(WorkingClaims working, PayingClaims paying, LookingUpClaims lookingUp) {
        this.working = working;
        this.paying = paying;
        this.lookingUp = lookingUp;
    }

    /** A founder claims a subsidy. The answer tells what the rules say; 422 with every reason if they say no. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('TALENT')")
    ClaimView submit(@Valid @RequestBody ClaimForm form, Command command) {
        return working.submit(form.kind(), form.business(), form.particulars(), command);
    }

    /** One claim: one's own, or one of the caller's area. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('TALENT', 'OFFICER', 'REVIEWER', 'APPROVER')")
    ClaimView show(@PathVariable ClaimId id, Caller caller) {
        return lookingUp.visibleTo(caller, id);
    }

    /** The claims of the caller's area that wait somewhere, such as {@code SUBMITTED} for review. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    Paged<ClaimView> list(@RequestParam ClaimState state, Caller caller, Paging paging) {
        return lookingUp.in(state, caller, paging);
    }

    /** The reviewer confirms or corrects what was declared; the rules decide on that. */
    @PostMapping("/{id}/review")
    @PreAuthorize("hasRole('REVIEWER')")
    ClaimView review(@PathVariable ClaimId id, @Valid @RequestBody ReviewForm form, ExpectedVersion expected,
            Command command) {
        return working.review(id, form::correct, form.evidence(), expected, command);
    }

    /** Somebody else than the reviewer approves. */
    @PostMapping("/{id}/approval")
    @PreAuthorize("hasRole('APPROVER')")
    ClaimView approve(@PathVariable ClaimId id, ExpectedVersion expected, Command command) {
        return working.approve(id, expected, command);
    }

    /** Orders the payment. The claim is {@code PAID}, or {@code PAYING} until the bank has answered. */
    @PostMapping("/{id}/payment")
    @PreAuthorize("hasRole('APPROVER')")
    @MoneyCommand
    ClaimView pay(@PathVariable ClaimId id, ExpectedVersion expected, Command command) {
        return paying.pay(id, expected, command);
    }
}
