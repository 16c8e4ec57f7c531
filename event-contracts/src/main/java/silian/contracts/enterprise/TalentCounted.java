package silian.contracts.enterprise;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A talent counts as employed by an enterprise (引进人才).
 *
 * @param employmentId the talent's employment at the enterprise
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param hireId the hire it rests on
 * @param talentId the talent hired
 * @param talentClass {@code A} to {@code F}, if the talent has been accredited
 * @param countedOn business date from which the talent counts
 */
@EventType("silian.enterprise.talent-counted.v1")
@PublishesTo("silian.enterprise.employment.v1")
public record TalentCounted(String employmentId, String creditCode, String hireId, String talentId,
        @Nullable String talentClass, LocalDate countedOn) implements Contract {}
