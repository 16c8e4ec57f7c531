package silian.platform.eligibility.calendar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Working days and public holidays, from one data file a year ({@code silian-calendar/<year>.yaml}). A year without one
 * is answered by the day of the week, and the answer says so.
 */
public final class WorkingCalendar {

    /** Where the years' files are looked for. */
    public static final String LOCATION = "classpath*:silian-calendar/*.yaml";

    private final Map<Integer, YearPlan> years = new TreeMap<>();

    private WorkingCalendar() {}

    /** @throws IllegalArgumentException naming what is wrong with a year's file */
    public static WorkingCalendar of(Collection<String> yamls) {
        var calendar = new WorkingCalendar();
        yamls.stream().map(YearPlan::read).forEach(plan -> {
            if (calendar.years.put(plan.year(), plan) != null) {
                throw new IllegalArgumentException("there are two files for " + plan.year());
            }
        });
        return calendar;
    }

    public CalendarDay day(LocalDate date) {
        var plan = years.get(date.getYear());
        return plan != null
                ? plan.day(date)
                : new CalendarDay(date, !YearPlan.isWeekend(date), CalendarDay.Basis.WEEKDAY, null);
    }

    public boolean isWorking(LocalDate date) {
        return day(date).working();
    }

    /** Whether the year's notice is held as data. */
    public boolean covers(int year) {
        return years.containsKey(year);
    }

    /**
     * The date after so many working days; the first day counted is the one after {@code from}.
     *
     * @param days not negative; 0 gives {@code from} itself, working or not
     */
    public WorkingDate plusWorkingDays(LocalDate from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("cannot count back");
        }
        var date = from;
        var confirmed = covers(from.getYear());
        for (int left = days; left > 0;) {
            date = date.plusDays(1);
            var day = day(date);
            confirmed &= day.basis() == CalendarDay.Basis.NOTICE;
            left -= day.working() ? 1 : 0;
        }
        return new WorkingDate(date, confirmed);
    }
}
