package silian.contracts.recruitment;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * Somebody left the enterprise (离职). The hire held until then: what it gave remains given, what rests on the work going
 * on may end.
 *
 * @param hireId the hire
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param endedOn the last day of work
 * @param reasonCode why, such as {@code contract-expired}
 */
@EventType("silian.recruitment.hire-ended.v1")
@PublishesTo("silian.recruitment.hire.v1")
public record HireEnded(String hireId, String talentId, String creditCode, LocalDate endedOn,
        String reasonCode) implements Contract {}
