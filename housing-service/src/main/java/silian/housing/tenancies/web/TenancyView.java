package silian.housing.tenancies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.housing.tenancies.Tenancy;
import silian.platform.web.Versioned;

/**
 * A tenancy as shown.
 *
 * @param hire the hire it stands on
 * @param rentSharePercent the tenant's share of the market rent
 * @param monthlyRent yuan
 * @param leaveBy last day after notice was given
 */
record TenancyView(String id, String hire, String flat, Tenancy.State state, BigDecimal rentSharePercent,
        BigDecimal monthlyRent, @Nullable LocalDate signedOn, @Nullable LocalDate keysOn, @Nullable LocalDate leaveBy,
        @Nullable LocalDate endedOn, @Nullable Long version) implements Versioned {

    static TenancyView of(Tenancy tenancy) {
        return new TenancyView(tenancy.id().value(), tenancy.entitlement().value(), tenancy.flat().value(),
                tenancy.state(), tenancy.terms().rentSharePercent(), tenancy.terms().monthlyRent().getAmount(),
                tenancy.signedOn(), tenancy.keysOn(), tenancy.leaveBy(), tenancy.endedOn(), tenancy.version());
    }
}
