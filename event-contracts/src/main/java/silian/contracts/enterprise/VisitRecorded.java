package silian.contracts.enterprise;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import silian.platform.events.Contract;
import silian.platform.events.EventType;
import silian.platform.events.PublishesTo;

/**
 * A grid worker visited an enterprise and wrote down what it needs (走访). Remarks stay with the visit.
 *
 * @param visitId the visit
 * @param creditCode the enterprise's unified social credit code (GB 32100)
 * @param visitedOn day of the visit
 * @param demands the people the enterprise looks for; may be empty
 */
@EventType("silian.enterprise.visit-recorded.v1")
@PublishesTo("silian.enterprise.visit.v1")
public record VisitRecorded(String visitId, String creditCode, LocalDate visitedOn,
        List<Demand> demands) implements Contract {

    /**
     * People the enterprise looks for (用人需求).
     *
     * @param line counts the demands of the visit from 1; with the visit's id it identifies the demand
     * @param title what the enterprise calls the job
     * @param openings how many people, at least 1
     * @param minimumEducation the lowest education level accepted (GB/T 4658)
     * @param payFrom lowest pay, yuan a month
     * @param payTo highest pay, yuan a month
     * @param major the field of study asked for, if any
     */
    public record Demand(int line, String title, int openings, String minimumEducation, BigDecimal payFrom,
            BigDecimal payTo, @Nullable String major) {}

    public VisitRecorded {
        demands = List.copyOf(demands);
    }
}
