package silian.contracts.housing;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * The tenant took the keys (入住).
 *
 * @param tenancyId the tenancy
 * @param hireId the hire it rests on
 * @param talentId the tenant
 * @param flatId the flat
 * @param handedOverOn business date of the hand-over
 */
@EventType("silian.housing.keys-handed-over.v1")
@PublishesTo("silian.housing.tenancy.v1")
public record KeysHandedOver(String tenancyId, String hireId, String talentId, String flatId,
        LocalDate handedOverOn) implements Contract {}
