package silian.housing.tenancies.web;

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
import silian.housing.entitlements.EntitlementId;
import silian.housing.residences.FlatId;
import silian.housing.tenancies.LettingFlats;
import silian.housing.tenancies.TenancyId;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;

/** From the allocation of a flat to the return of its keys. */
@RestController
@RequestMapping("/api/housing/v1")
class TenancyController {

    private final LettingFlats letting;

    TenancyController(LettingFlats letting) {
        this.letting = letting;
    }

    /** Keeps a flat for a person whose hire entitles to one (配租). */
    @PostMapping("/allocations")
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('OFFICER')")
    TenancyView allocate(@Valid @RequestBody Allocation allocation, Command command) {
        return TenancyView.of(letting.allocate(allocation.hire(), allocation.flat(), command));
    }

    /** The tenant signs. */
    @PostMapping("/tenancies/{id}/signature")
    @PreAuthorize("hasRole('TALENT')")
    TenancyView sign(@PathVariable TenancyId id, ExpectedVersion expected, Command command) {
        return TenancyView.of(letting.sign(id, expected, command));
    }

    /** The tenant takes the keys. */
    @PostMapping("/tenancies/{id}/key-hand-over")
    @PreAuthorize("hasRole('OFFICER')")
    TenancyView handOverKeys(@PathVariable TenancyId id, ExpectedVersion expected, Command command) {
        return TenancyView.of(letting.handOverKeys(id, expected, command));
    }

    /** The tenant returns the keys; the flat is free again. */
    @PostMapping("/tenancies/{id}/key-return")
    @PreAuthorize("hasRole('OFFICER')")
    TenancyView takeBackKeys(@PathVariable TenancyId id, ExpectedVersion expected, Command command) {
        return TenancyView.of(letting.takeBackKeys(id, expected, command));
    }

    /** Which flat for which hire. */
    record Allocation(@NotNull EntitlementId hire, @NotNull FlatId flat) {}
}
