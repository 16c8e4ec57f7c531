package silian.contracts.recruitment;

import java.time.LocalDate;
import java.util.List;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * Facts of a confirmed hire were entered wrongly and put right (更正). It carries them as they are now; amounts stay
 * between employer and talent.
 *
 * @param hireId the hire
 * @param talentId the talent
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param correctedOn business date of the correction
 * @param changed what is different now: {@code starts-on}, {@code full-time}, {@code pay}
 * @param startsOn first day of work
 * @param fullTime whether the job is full time
 */
@EventType("silian.recruitment.hire-corrected.v1")
@PublishesTo("silian.recruitment.hire.v1")
public record HireCorrected(String hireId, String talentId, String creditCode, LocalDate correctedOn,
        List<String> changed, LocalDate startsOn, boolean fullTime) implements Contract {}
