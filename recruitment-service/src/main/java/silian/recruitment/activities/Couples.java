package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The couples of a mixer.
 *
 * @param firstOn day of the first, absent if there is none
 * @param lastOn day of the last, absent if there is none
 */
record Couples(List<Couple> all, @Nullable LocalDate firstOn, @Nullable LocalDate lastOn) {

    static final Couples NONE = dated(List.of());

    Couples {
        all = List.copyOf(all);
    }

    private static Couples dated(List<Couple> all) {
        return new Couples(all, all.stream().map(Couple::on).min(LocalDate::compareTo).orElse(null),
                all.stream().map(Couple::on).max(LocalDate::compareTo).orElse(null));
    }

    Couples with(Couple found) {
        return dated(Stream.concat(all.stream(), Stream.of(found)).toList());
    }

    /** Without the couple of a badge, if it is in one. */
    Couples without(int badge) {
        return dated(all.stream().filter(couple -> !couple.has(badge)).toList());
    }

    Optional<Couple> of(int badge) {
        return all.stream().filter(couple -> couple.has(badge)).findFirst();
    }
}
