package silian.contracts.housing;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A flat was set aside for an entitled talent (配租).
 *
 * @param tenancyId the tenancy
 * @param hireId the hire it rests on
 * @param talentId the tenant
 * @param flatId the flat
 * @param allocatedOn business date of the allocation
 */
@EventType("silian.housing.flat-allocated.v1")
@PublishesTo("silian.housing.tenancy.v1")
public record FlatAllocated(String tenancyId, String hireId, String talentId, String flatId,
        LocalDate allocatedOn) implements Contract {}
