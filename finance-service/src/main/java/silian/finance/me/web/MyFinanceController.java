package silian.finance.me.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.finance.claims.ClaimView;
import silian.finance.claims.LookingUpClaims;
import silian.finance.entitlements.EntitlementView;
import silian.finance.entitlements.LookingUpEntitlements;
import silian.platform.commands.Caller;

/** Everything this service knows of the person who asks, in one call. */
@RestController
@RequestMapping("/api/finance/v1/me")
class MyFinanceController {

    private final LookingUpEntitlements entitlements;
    private final LookingUpClaims claims;

    MyFinanceController(LookingUpEntitlements entitlements, LookingUpClaims claims) {
        this.entitlements = entitlements;
        this.claims = claims;
    }

    /** The person's entitlements and claims, with every reason. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    MyFinance mine(Caller caller) {
        return new MyFinance(entitlements.ofPerson(caller.subject()), claims.ofPerson(caller.subject()));
    }

    /** What finance holds for a person. */
    record MyFinance(List<EntitlementView> entitlements, List<ClaimView> claims) {}
}
