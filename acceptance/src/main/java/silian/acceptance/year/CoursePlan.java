package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.acceptance.year.CourseSeed.TraineeSeed;
import silian.platform.standards.CreditCode;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;

/** The training courses of a year: as many as the article counts, each of a size that a course can have. */
final class CoursePlan {

    private static final int VOCATIONAL_SIZE = 45;
    private static final int COURSES_PER_SCHOOL = 20;
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 3, 7);
    private static final int DAYS_OF_TEACHING = 240;
    private static final List<String> TRADES = List.of("电子商务师", "焊工", "车工", "育婴员");

    private final SplittableRandom random;
    private final SyntheticYear.First first;
    private final List<CourseSeed> courses = new ArrayList<>();
    private int trainees;

    private CoursePlan(SyntheticYear.First first, SplittableRandom random) {
        this.first = first;
        this.random = random;
        this.trainees = first.trainee();
    }

    static List<CourseSeed> of(YearFigures figures, SyntheticYear.First first, SplittableRandom random) {
        int startup = figures.of("R17");
        int vocational = Math.ceilDiv(figures.of("R19"), VOCATIONAL_SIZE);
        var plan = new CoursePlan(first, random);
        Shares.upTo(FigureRules.MOST_PLACES, figures.of("R18"), startup, 1, random)
                .forEach(size -> plan.add("STARTUP_AWARENESS", size, 1));
        Shares.upTo(FigureRules.MOST_PLACES, figures.of("R19"), vocational, 1, random)
                .forEach(size -> plan.add("VOCATIONAL", size, 2));
        return List.copyOf(plan.courses);
    }

    private void add(String kind, int size, int days) {
        int number = first.course() + courses.size();
        // no two years share a school: each begins where its courses begin
        int school = first.course() + courses.size() / COURSES_PER_SCHOOL;
        var begins = FIRST_DAY.plusDays(random.nextInt(DAYS_OF_TEACHING));
        courses.add(new CourseSeed(number, kind, school(school),
                kind.equals("VOCATIONAL") ? TRADES.get(number % TRADES.size()) : "",
                IntStream.range(0, days).mapToObj(begins::plusDays).toList(),
                IntStream.range(0, size).mapToObj(_ -> trainee(trainees++)).toList()));
    }

    /** A private training institution has a credit code that begins with 52 (GB 32100-2015). */
    private static EnterpriseSeed school(int number) {
        return new EnterpriseSeed(number, CreditCode.complete("52420302MJ9%05d".formatted(number)), "420302002",
                List.of(), 0);
    }

    private TraineeSeed trainee(int number) {
        var born = LocalDate.of(1990 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new TraineeSeed("示例学员", ResidentId.complete("98%04d%s%03d".formatted(number / 1000,
                born.toString().replace("-", ""), number % 1000)), new MobileNumber("198%08d".formatted(number)));
    }
}
