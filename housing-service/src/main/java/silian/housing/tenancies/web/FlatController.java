package silian.housing.tenancies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.housing.residences.Flat;
import silian.housing.residences.FlatId;
import silian.housing.residences.Flats;
import silian.housing.tenancies.Tenancies;
import silian.housing.tenancies.Tenancy;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** The flats and whether they are let: that is the tenancies' to say. */
@RestController
@RequestMapping("/api/housing/v1/flats")
class FlatController {

    private final Flats flats;
    private final Tenancies tenancies;

    FlatController(Flats flats, Tenancies tenancies) {
        this.flats = flats;
        this.tenancies = tenancies;
    }

    /** All flats, each with whether it is let. */
    @GetMapping
    @PreAuthorize("hasRole('OFFICER')")
    Paged<FlatView> list(Paging paging) {
        var page = flats.findBy(paging.position(), paging.limit(), Sort.by("id"));
        var let = tenancies.findByHoldsFlatIn(page.stream().map(Flat::id).toList()).stream().map(Tenancy::flat)
                .collect(Collectors.toSet());
        return Paged.of(page, flat -> FlatView.of(flat, let), paging);
    }

    /** A flat as shown. */
    record FlatView(String id, String residence, String number, BigDecimal floorArea, BigDecimal marketRent,
            @Nullable LocalDate completedOn, boolean let) {

        static FlatView of(Flat flat, Set<FlatId> let) {
            var plan = flat.plan();
            return new FlatView(flat.id().value(), flat.residence().value(), plan.number(), plan.floorArea(),
                    plan.marketRent().getAmount(), plan.completedOn(), let.contains(flat.id()));
        }
    }
}
