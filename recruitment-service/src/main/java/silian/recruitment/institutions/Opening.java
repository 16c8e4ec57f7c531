package silian.recruitment.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a post was opened or not (开考).
 *
 * @param qualified who passed the qualification review
 * @param planned places in the announcement
 * @param ratio qualified people asked for each place
 * @param measure what was done about too few of them; {@code null} if there were enough
 * @param reason as it is filed
 */
public record Opening(LocalDate on, int qualified, int planned, int ratio, @Nullable RatioMeasure measure,
        @Nullable String reason) {}
