package silian.contracts.recruitment;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A confirmed hire did not hold (撤销入职): what followed from it is to be taken back.
 *
 * @param hireId the hire
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param withdrawnOn business date of the withdrawal
 * @param reasonCode why, such as {@code not-reported-for-work}
 */
@EventType("silian.recruitment.hire-withdrawn.v1")
@PublishesTo("silian.recruitment.hire.v1")
public record HireWithdrawn(String hireId, String talentId, String creditCode, LocalDate withdrawnOn,
        String reasonCode) implements Contract {}
