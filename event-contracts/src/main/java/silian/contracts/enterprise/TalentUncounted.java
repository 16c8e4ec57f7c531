package silian.contracts.enterprise;

import java.time.LocalDate;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A talent no longer counts as employed by an enterprise.
 *
 * @param employmentId the talent's employment at the enterprise
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param hireId the hire it rests on
 * @param talentId the talent hired
 * @param uncountedOn business date from which the talent no longer counts
 * @param reasonCode why, such as {@code not-reported-for-work}
 */
@EventType("silian.enterprise.talent-uncounted.v1")
@PublishesTo("silian.enterprise.employment.v1")
public record TalentUncounted(String employmentId, String creditCode, String hireId, String talentId,
        LocalDate uncountedOn, String reasonCode) implements Contract {}
