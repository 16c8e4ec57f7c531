package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.acceptance.year.InstitutionSeed.PostSeed;
import silian.platform.standards.CreditCode;

/**
 * Which public institutions recruit in a year, and who registers: as many people as the article counts appointments, and
 * for the first post of each institution one more who is not appointed.
 */
final class InstitutionPlan {

    private static final int HEADCOUNT = 12;
    /** Everybody scores a little less than whoever is ahead, and must still pass. */
    private static final int MOST_OF_A_POST = 30;
    private static final int POSTS_EACH = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 14);
    private static final int DAYS = 120;

    private final YearFigures figures;
    private final GraduateMaker maker;
    private final SplittableRandom random;
    private final int firstInstitution;
    private int appointed;

    /** @param firstInstitution number of the first institution */
    InstitutionPlan(YearFigures figures, int firstInstitution, GraduateMaker maker, SplittableRandom random) {
        this.figures = figures;
        this.maker = maker;
        this.random = random;
        this.firstInstitution = firstInstitution;
    }

    List<InstitutionSeed> institutions() {
        int people = figures.of("R04");
        var headcounts = Shares.upTo(MOST_OF_A_POST, people, Math.ceilDiv(people, HEADCOUNT), 1, random);
        var institutions = new ArrayList<InstitutionSeed>();
        for (int from = 0; from < headcounts.size(); from += POSTS_EACH) {
            institutions.add(institution(firstInstitution + institutions.size(),
                    headcounts.subList(from, Math.min(from + POSTS_EACH, headcounts.size()))));
        }
        return List.copyOf(institutions);
    }

    private InstitutionSeed institution(int number, List<Integer> headcounts) {
        var code = CreditCode.complete("12420302MB9%05d".formatted(number));
        return new InstitutionSeed(new EnterpriseSeed(number, code, "420302001", List.of(), 0),
                FIRST_DAY.plusDays(random.nextInt(DAYS)),
                IntStream.range(0, headcounts.size()).mapToObj(i -> post(i, headcounts.get(i))).toList());
    }

    private PostSeed post(int index, int headcount) {
        var candidates = new ArrayList<GraduateSeed>();
        for (int i = 0; i < headcount; i++) {
            candidates.add(maker.candidate(SyntheticYear.SCHOOLS.getFirst(), isMaster(appointed++)));
        }
        if (index == 0) {
            candidates.add(maker.candidate(SyntheticYear.SCHOOLS.getFirst(), false));
        }
        return new PostSeed("P%02d".formatted(index + 1), headcount, List.copyOf(candidates));
    }

    /** Spreads the R05 masters evenly over the R04 people. */
    private boolean isMaster(int index) {
        long all = figures.of("R04");
        long masters = figures.of("R05");
        return (index + 1) * masters / all > index * masters / all;
    }
}
