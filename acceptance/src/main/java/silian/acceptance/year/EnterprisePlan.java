package silian.acceptance.year;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.acceptance.year.EnterpriseSeed.PostSeed;
import silian.platform.standards.CreditCode;

/**
 * The enterprises of a year: first those that come to the special fairs with the openings offered there, then as many
 * others as its further sessions need, with an opening each; the rest of the openings is needed and not posted.
 */
final class EnterprisePlan {

    /** Credit codes of enterprises that do not exist. */
    static final int MOST = 99_999;
    /** What an enterprise posts: a participation brings 100 postings at most, a visit notes as many demands. */
    static final int MOST_OPENINGS = 90_000;
    /** In one posting. */
    private static final int MOST_OF_A_POST = 1_000;
    private static final int MOST_FURTHER = 10 * EnterpriseSeed.MOST_OF_A_DEMAND;
    private static final List<String> STREETS = List.of("420302001", "420302002", "420302003", "420302004", "420302100",
            "420302201", "420302202");

    private final YearFigures figures;
    private final SplittableRandom random;

    private EnterprisePlan(YearFigures figures, SplittableRandom random) {
        this.figures = figures;
        this.random = random;
    }

    /** @param first number of the first enterprise */
    static List<EnterpriseSeed> of(YearFigures figures, int first, SplittableRandom random) {
        return new EnterprisePlan(figures, random).enterprises(first);
    }

    private List<EnterpriseSeed> enterprises(int first) {
        int atFairs = figures.of("R14");
        int others = others();
        int posted = others == 0 ? 0 : Math.max(others, figures.of("H07") - figures.of("R15"));
        var openings = new ArrayList<Integer>();
        openings.addAll(Shares.upTo(MOST_OPENINGS, figures.of("R15"), atFairs, 1, random));
        openings.addAll(Shares.upTo(MOST_OPENINGS, posted, others, 1, random));
        var further = Shares.upTo(MOST_FURTHER, figures.of("R01") - figures.of("R15") - posted, openings.size(), 0,
                random);
        return IntStream.range(0, openings.size())
                .mapToObj(i -> enterprise(first + i, openings.get(i), further.get(i))).toList();
    }

    /** How many enterprises were at no special fair. */
    private int others() {
        int open = figures.of("R01") - figures.of("R15");
        int toNeedThem = Math.ceilDiv(open, MOST_FURTHER) - figures.of("R14");
        int toHire = figures.of("H07") > figures.of("R15") ? 1 : 0;
        return Math.max(Math.max(figures.furtherEnterprises(), toNeedThem), toHire);
    }

    private EnterpriseSeed enterprise(int number, int openings, int further) {
        return new EnterpriseSeed(number, CreditCode.complete("91420302MA9%05d".formatted(number)),
                STREETS.get(number % STREETS.size()), posts(number, openings), further);
    }

    private List<PostSeed> posts(int enterprise, int openings) {
        int posts = Math.max(Math.clamp(openings / 8, 1, 3), Math.ceilDiv(openings, MOST_OF_A_POST));
        var shares = Shares.upTo(MOST_OF_A_POST, openings, posts, 1, random);
        return IntStream.range(0, posts).mapToObj(i -> {
            int pay = 4000 + 500 * random.nextInt(8);
            return new PostSeed("示例岗位%03d-%d".formatted(enterprise, i + 1), shares.get(i), "21", pay, pay + 3000);
        }).toList();
    }
}
