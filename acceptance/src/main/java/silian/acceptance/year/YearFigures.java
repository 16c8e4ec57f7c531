package silian.acceptance.year;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * A whole number for each figure that a year is made of.
 *
 * @param digest the same for the same figures
 */
record YearFigures(ToIntFunction<String> values, String digest) {

    /** Values that are only looked at. */
    YearFigures(ToIntFunction<String> values) {
        this(values, "");
    }

    static YearFigures of(Map<String, Integer> values) {
        return new YearFigures(id -> Objects.requireNonNull(values.get(id), id),
                Integer.toHexString(new TreeMap<>(values).toString().hashCode()));
    }

    int of(String id) {
        return values.applyAsInt(id);
    }

    /** How many special fairs there are: none without an enterprise. */
    int specialFairs() {
        return of("R14") == 0 ? 0 : SyntheticYear.SCHOOLS.size();
    }

    /** How many fairs, live streams and website sessions there are beside the special fairs. */
    int sessions() {
        return of("R06") - specialFairs() + of("R07") + of("R08");
    }

    /** How many enterprises the year needs that were at no special fair, each of which offers an opening at least. */
    int furtherEnterprises() {
        int participations = of("R09") - of("R14");
        int atOneSession = sessions() < 1 ? 0 : Math.ceilDiv(participations, sessions());
        return Math.max(Math.max(of("R03"), atOneSession) - of("R14"), 0);
    }
}
