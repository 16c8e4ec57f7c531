package silian.housing.entitlements.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.housing.entitlements.DecidingEntitlements;
import silian.housing.entitlements.EntitlementId;
import silian.housing.entitlements.EntitlementView;
import silian.housing.entitlements.Entitlements;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;

/** What hires entitle to. */
@RestController
@RequestMapping("/api/housing/v1/entitlements")
class EntitlementController {

    private final DecidingEntitlements deciding;
    private final Entitlements entitlements;

    EntitlementController(DecidingEntitlements deciding, Entitlements entitlements) {
        this.deciding = deciding;
        this.entitlements = entitlements;
    }

    /** What one hire entitles to. */
    @GetMapping("/{hire}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER')")
    EntitlementView show(@PathVariable EntitlementId hire) {
        return entitlements.findById(hire).map(EntitlementView::of)
                .orElseThrow(() -> Refusal.unknown("entitlement"));
    }

    /** The person declares how many homes they own in the district; what depends on it is decided anew. */
    @PostMapping("/{hire}/home-declaration")
    @PreAuthorize("hasRole('TALENT')")
    EntitlementView declareHomes(@PathVariable EntitlementId hire, @Valid @RequestBody HomeDeclaration declaration,
            Command command) {
        return EntitlementView.of(deciding.declareHomes(hire, declaration.homesInDistrict(), command));
    }

    /** How many homes the person owns in the district, 0 to 99. */
    record HomeDeclaration(@NotNull @Min(0) @Max(99) Integer homesInDistrict) {}
}
