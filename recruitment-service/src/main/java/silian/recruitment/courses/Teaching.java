package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import silian.platform.commands.Refusal;

/**
 * On which days a course was taught.
 *
 * @param days each once
 * @param noting days of which it is not written down yet who came, one enrolment after the other
 */
record Teaching(Set<LocalDate> days, Set<LocalDate> noting) {

    static final Teaching NONE = new Teaching(Set.of(), Set.of());

    Teaching {
        days = new LinkedHashSet<>(days);
        noting = new LinkedHashSet<>(noting);
    }

    /** It was taught on the day, and it is being written down who came. */
    Teaching on(LocalDate day) {
        return new Teaching(with(days, day), with(noting, day));
    }

    /** Everybody who came on the day is written down. */
    Teaching noted(LocalDate day) {
        var left = new LinkedHashSet<>(noting);
        left.remove(day);
        return new Teaching(days, left);
    }

    /** It was not taught on the day after all. */
    Teaching withoutDay(LocalDate day) {
        var left = new LinkedHashSet<>(days);
        left.remove(day);
        return new Teaching(left, noted(day).noting());
    }

    boolean isNoting(LocalDate day) {
        return noting.contains(day);
    }

    boolean never() {
        return days.isEmpty();
    }

    int count() {
        return days.size();
    }

    /** @throws Refusal {@code course.not-taught-that-day} */
    void requireOn(LocalDate day) {
        if (!days.contains(day)) {
            throw Refusal.conflict("course.not-taught-that-day");
        }
    }

    /** @throws Refusal {@code course.never-taught}, {@code course.attendance-unfinished} */
    void requireWrittenDown() {
        if (never()) {
            throw Refusal.conflict("course.never-taught");
        }
        if (!noting.isEmpty()) {
            throw Refusal.conflict("course.attendance-unfinished", Map.of("day", noting.iterator().next().toString()));
        }
    }

    private static Set<LocalDate> with(Set<LocalDate> some, LocalDate day) {
        var more = new LinkedHashSet<>(some);
        more.add(day);
        return more;
    }
}
