package silian.finance.entitlements.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.finance.entitlements.EntitlementId;
import silian.finance.entitlements.EntitlementView;
import silian.finance.entitlements.LookingUpEntitlements;
import silian.platform.commands.Refusal;

/** What hires entitle to. */
@RestController
@RequestMapping("/api/finance/v1/entitlements")
class EntitlementController {

    private final LookingUpEntitlements entitlements;

    EntitlementController(LookingUpEntitlements entitlements) {
        this.entitlements = entitlements;
    }

    /** What one hire entitles to. */
    @GetMapping("/{hire}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    EntitlementView show(@PathVariable EntitlementId hire) {
        return entitlements.ofHire(hire).orElseThrow(() -> Refusal.unknown("entitlement"));
    }

    /** What one hire entitles to; empty if nothing is decided yet. */
    @GetMapping(params = "hire")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    Found find(@RequestParam EntitlementId hire) {
        return new Found(entitlements.ofHire(hire).stream().toList());
    }

    /** None or one. */
    record Found(List<EntitlementView> items) {}
}
