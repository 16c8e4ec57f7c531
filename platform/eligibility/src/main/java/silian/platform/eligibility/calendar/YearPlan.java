package silian.platform.eligibility.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import silian.platform.eligibility.Words;
import silian.platform.eligibility.Yaml;

/** One year's notice (节假日安排的通知): which days are off, which weekend days are worked to make up. */
record YearPlan(int year, String source, Map<LocalDate, Words> holidays, Set<LocalDate> makeUps) {

    /** @throws IllegalArgumentException naming what is wrong with the file */
    static YearPlan read(String yaml) {
        var file = (Map<?, ?>) Yaml.read(yaml);
        var year = Integer.parseInt(text(file, "year"));
        var holidays = new HashMap<LocalDate, Words>();
        var makeUps = new HashSet<LocalDate>();
        for (var entry : list(file, "holidays")) {
            var holiday = (Map<?, ?>) entry;
            var words = new Words(text(holiday, "zh"), text(holiday, "en"));
            var from = inYear(year, text(holiday, "from"));
            var to = inYear(year, text(holiday, "to"));
            from.datesUntil(to.plusDays(1)).forEach(day -> {
                if (holidays.put(day, words) != null) {
                    throw new IllegalArgumentException(day + " is in two holidays");
                }
            });
            if (holiday.containsKey("worked")) {
                list(holiday, "worked").forEach(day -> makeUps.add(inYear(year, String.valueOf(day))));
            }
        }
        makeUps.stream().filter(day -> holidays.containsKey(day) || !isWeekend(day)).findAny().ifPresent(day -> {
            throw new IllegalArgumentException(day + " cannot be a day worked to make up");
        });
        return new YearPlan(year, text(file, "source"), Map.copyOf(holidays), Set.copyOf(makeUps));
    }

    private static String text(Map<?, ?> map, String key) {
        var value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.toString();
    }

    private static List<?> list(Map<?, ?> map, String key) {
        if (map.get(key) instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(key + " must be a list");
    }

    CalendarDay day(LocalDate date) {
        var holiday = holidays.get(date);
        var working = holiday == null && (!isWeekend(date) || makeUps.contains(date));
        return new CalendarDay(date, working, CalendarDay.Basis.NOTICE, holiday);
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= 6;
    }

    private static LocalDate inYear(int year, String text) {
        var date = LocalDate.parse(text);
        if (date.getYear() != year) {
            throw new IllegalArgumentException(date + " is not in " + year);
        }
        return date;
    }
}
