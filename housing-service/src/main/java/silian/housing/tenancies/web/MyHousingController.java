package silian.housing.tenancies.web;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.housing.entitlements.Entitlements;
import silian.housing.entitlements.EntitlementView;
import silian.housing.tenancies.Tenancies;
import silian.platform.commands.Caller;

/** Everything this service knows of the person who asks, in one call. */
@RestController
@RequestMapping("/api/housing/v1/me")
class MyHousingController {

    private final Entitlements entitlements;
    private final Tenancies tenancies;

    MyHousingController(Entitlements entitlements, Tenancies tenancies) {
        this.entitlements = entitlements;
        this.tenancies = tenancies;
    }

    /** The person's entitlements with every reason, and their tenancies. */
    @GetMapping
    @PreAuthorize("hasRole('TALENT')")
    MyHousing mine(Caller caller) {
        return new MyHousing(
                entitlements.findByPersonSubject(caller.subject()).stream().map(EntitlementView::of).toList(),
                tenancies.findBySubject(caller.subject()).stream().map(TenancyView::of).toList());
    }

    /** What housing holds for a person. */
    record MyHousing(List<EntitlementView> entitlements, List<TenancyView> tenancies) {}
}
