package silian.housing.residences;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a flat when it is entered.
 *
 * @param number door number, unique within its residence
 * @param floorArea square metres
 * @param marketRent monthly rent on the open market
 * @param plannedOn when it entered the building plan
 * @param completedOn when it was finished, {@code null} while it is only planned
 */
public record PlannedFlat(String number, BigDecimal floorArea, Money marketRent, LocalDate plannedOn,
        @Nullable LocalDate completedOn) {}
