package silian.contracts.housing;

import java.math.BigDecimal;
import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * The tenant signed (签约).
 *
 * @param tenancyId the tenancy
 * @param hireId the hire it rests on
 * @param talentId the tenant
 * @param flatId the flat
 * @param signedOn business date of the signature
 * @param startsOn first day of the term
 * @param endsOn last day of the term
 * @param monthlyRent what the tenant pays, yuan a month
 */
@EventType("silian.housing.tenancy-signed.v1")
@PublishesTo("silian.housing.tenancy.v1")
public record TenancySigned(String tenancyId, String hireId, String talentId, String flatId, LocalDate signedOn,
        LocalDate startsOn, LocalDate endsOn, BigDecimal monthlyRent) implements Contract {}
