package silian.contracts.housing;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * The tenancy ended and the flat is free again (退租).
 *
 * @param tenancyId the tenancy
 * @param hireId the hire it rests on
 * @param talentId the tenant
 * @param flatId the flat
 * @param endedOn business date of the end
 * @param reasonCode why, such as {@code not-reported-for-work}
 */
@EventType("silian.housing.tenancy-ended.v1")
@PublishesTo("silian.housing.tenancy.v1")
public record TenancyEnded(String tenancyId, String hireId, String talentId, String flatId, LocalDate endedOn,
        String reasonCode) implements Contract {}
