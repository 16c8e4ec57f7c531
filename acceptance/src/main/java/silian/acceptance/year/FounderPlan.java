package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import silian.platform.standards.CreditCode;

/**
 * How many founders share the subsidies of the year. Each gets the one-off startup subsidy of 5,000 yuan; the rest is
 * rent at up to 500 yuan for up to 12 months.
 */
final class FounderPlan {

    private static final int STARTUP = 5_000;
    private static final int RENT = 500;
    private static final int MONTHS = 12;

    private final int total;

    FounderPlan(int total) {
        this.total = total;
    }

    int count() {
        return Math.max(1, total / 7_000);
    }

    /** @throws IllegalArgumentException if no claims under the rules add up to the total */
    List<FounderSeed> of(List<GraduateSeed> graduates, int first) {
        int rent = total - count() * STARTUP;
        if (rent < 0 || rent > count() * RENT * MONTHS) {
            throw new IllegalArgumentException("F16 cannot be made of startup and rent subsidies");
        }
        var founders = new ArrayList<FounderSeed>();
        for (int i = 0; i < count(); i++) {
            int share = Math.min(rent, RENT * MONTHS);
            int months = monthsFor(share);
            founders.add(new FounderSeed(graduates.get(i), CreditCode.complete("92420302MA8%05d".formatted(first + i)),
                    LocalDate.of(2022, 3, 1), share == 0 ? 0 : share / months, share == 0 ? 0 : months));
            rent -= share;
        }
        return List.copyOf(founders);
    }

    private static int monthsFor(int share) {
        return IntStream.rangeClosed(1, MONTHS).map(i -> MONTHS + 1 - i)
                .filter(months -> share % months == 0 && share / months <= RENT).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("F16 cannot be made of whole months of rent"));
    }
}
