package silian.recruitment.courses;

import java.time.LocalDate;
import silian.recruitment.startups.Startup;

/**
 * What became of a trainee afterwards, and which record says so.
 *
 * @param record the hire or the subsidy claim
 * @param on its business date, not before the last day of the course
 */
public record Afterwards(AfterwardsKind kind, String record, LocalDate on) {

    static Afterwards of(Startup startup) {
        return new Afterwards(AfterwardsKind.STARTED_BUSINESS, startup.claim(), startup.on());
    }
}
