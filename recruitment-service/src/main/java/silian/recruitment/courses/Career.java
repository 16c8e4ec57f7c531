package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of a trainee from the last day of the course on (去向).
 *
 * @param noted in the order in which it was heard
 */
record Career(List<Afterwards> noted) {

    static final Career UNKNOWN = new Career(List.of());

    Career {
        noted = List.copyOf(noted);
    }

    boolean has(Afterwards what) {
        return noted.contains(what);
    }

    Career with(Afterwards what) {
        return new Career(Stream.concat(noted.stream(), Stream.of(what)).toList());
    }

    /** Without what a record said that did not hold. */
    Career without(AfterwardsKind kind, String record) {
        return new Career(noted.stream().filter(what -> what.kind() != kind || !what.record().equals(record)).toList());
    }

    /** The first date on which this became of the trainee, if it did. */
    @Nullable
    LocalDate first(AfterwardsKind kind) {
        return noted.stream().filter(what -> what.kind() == kind).map(Afterwards::on).min(Comparator.naturalOrder())
                .orElse(null);
    }
}
