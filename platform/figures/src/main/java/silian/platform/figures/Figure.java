package silian.platform.figures;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;

/**
 * A figure that a service answers for, contributed as a bean. Its value is the sum of the amounts of its records; both
 * are asked of the same data, so that a late entry or a correction changes both.
 */
public interface Figure {

    FigureDescription description();

    /** The figure for a period of business dates. */
    BigDecimal value(Period period);

    /** A page of the records it counts, in a stable order. */
    Window<FigureRecord> records(Period period, ScrollPosition position, Limit limit);

    /** What must be shown beside the value for it not to be misread; nothing for most. */
    default List<SideValue> beside(Period period) {
        return List.of();
    }
}
