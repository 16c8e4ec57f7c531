package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import silian.platform.standards.CreditCode;

/**
 * How many founders share the subsidies of the year. Most get the one-off startup subsidy of 5,000 yuan; the rest is
 * rent at up to 500 yuan for up to 12 months: whole years of it first, then what is left in whole months and a smaller
 * one.
 */
final class FounderPlan {

    private static final int STARTUP = 5_000;
    private static final int RENT = 500;
    private static final int MONTHS = 12;
    /** With startup subsidy and a usual rent. */
    private static final int USUAL = 7_000;

    private final int startups;
    private final List<Rent> rents;

    private record Rent(int monthly, int months) {

        static final Rent NONE = new Rent(0, 0);
    }

    /** @param total yuan, any number of them */
    FounderPlan(int total) {
        startups = total < USUAL ? total / STARTUP : total / USUAL;
        rents = rents(total - startups * STARTUP);
    }

    private static List<Rent> rents(int total) {
        var rents = new ArrayList<Rent>();
        IntStream.range(0, total / (RENT * MONTHS)).forEach(_ -> rents.add(new Rent(RENT, MONTHS)));
        int rest = total % (RENT * MONTHS);
        if (rest >= RENT) {
            rents.add(new Rent(RENT, rest / RENT));
        }
        if (rest % RENT > 0) {
            rents.add(new Rent(rest % RENT, 1));
        }
        return List.copyOf(rents);
    }

    int count() {
        return Math.max(startups, rents.size());
    }

    /**
     * @param graduates as many as {@link #count}
     * @param first number of the first business
     */
    List<FounderSeed> of(List<GraduateSeed> graduates, int first) {
        return IntStream.range(0, count()).mapToObj(i -> {
            var rent = i < rents.size() ? rents.get(i) : Rent.NONE;
            return new FounderSeed(graduates.get(i), CreditCode.complete("92420302MA8%05d".formatted(first + i)),
                    LocalDate.of(2022, 3, 1), i < startups, rent.monthly(), rent.months());
        }).toList();
    }
}
