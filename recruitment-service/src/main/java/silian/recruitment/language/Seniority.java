package silian.recruitment.language;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * Which of two entries of the same thing was there first. An entry is only ever merged into an older one, so that two
 * that are merged into each other at the same moment never both end.
 *
 * @param since business date on which the entry was made
 * @param id tells entries of one day apart
 */
public record Seniority(LocalDate since, String id) implements Comparable<Seniority> {

    private static final Comparator<Seniority> OLDER_FIRST = Comparator.comparing(Seniority::since)
            .thenComparing(Seniority::id);

    public boolean isOver(Seniority other) {
        return compareTo(other) < 0;
    }

    /** The older first. */
    @Override
    public int compareTo(Seniority other) {
        return OLDER_FIRST.compare(this, other);
    }
}
