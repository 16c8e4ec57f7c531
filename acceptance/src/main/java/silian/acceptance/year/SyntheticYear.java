package silian.acceptance.year;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.ActivitySeed.IntentSeed;

/**
 * A year that never was in the proportions of one that was: the same figures and the same seed give the same people,
 * enterprises and fairs, so that performing it twice sends the same commands.
 *
 * @param seed tells years of the same figures apart
 * @param name tells it from every other year, also of other figures
 * @param enterprises those that take part in the fairs
 * @param graduates of the universities
 * @param fairs the special fairs
 * @param sessions all other activities
 * @param hires who is hired where, and of them who is accredited A to D
 * @param founders graduates who founded a business
 * @param flats first-phase flats
 * @param courses of training schools
 * @param institutions public institutions that recruit openly
 */
public record SyntheticYear(long seed, String name, List<EnterpriseSeed> enterprises, List<GraduateSeed> graduates,
        List<ActivitySeed> fairs, List<ActivitySeed> sessions, List<HireSeed> hires, List<FounderSeed> founders,
        int flats, List<CourseSeed> courses,
        List<InstitutionSeed> institutions) {

    /** 湖北医药学院 and 湖北汽车工业学院. */
    static final List<String> SCHOOLS = List.of("10929", "10525");

    /** Hires of people without a class: most graduates have none. */
    private static final int ORDINARY_HIRES = 12;

    /**
     * A graduate hired for a post.
     *
     * @param post of the enterprise's posts
     * @param intent the intent it grew from; empty if the graduate applied straight for the post
     * @param withdrawn whether the hire is withdrawn again
     */
    public record HireSeed(GraduateSeed graduate, EnterpriseSeed enterprise, int post, Optional<IntentSeed> intent,
            boolean withdrawn) {

        static HireSeed from(IntentSeed intent, boolean withdrawn) {
            return new HireSeed(intent.graduate(), intent.enterprise(), intent.post(), Optional.of(intent), withdrawn);
        }

        /** Whether a reviewer accredits the graduate. */
        public boolean isClassed() {
            return !graduate.talentClass().isEmpty();
        }
    }

    /**
     * Where a year begins to number, so that several years can be performed on one platform: their enterprises and people
     * are then others.
     *
     * @param enterprise of its first enterprise
     * @param graduate of its first graduate
     * @param founder of its first founder's business
     * @param course of its first training course
     * @param trainee of its first trainee
     * @param activity of its first activity
     * @param institution of its first public institution
     */
    public record First(int enterprise, int graduate, int founder, int course, int trainee, int activity,
            int institution) {

        public static final First OF_ALL = new First(0, 0, 0, 0, 0, 0, 0);

        /** Where the next year begins. */
        public First after(SyntheticYear year) {
            return new First(enterprise + year.enterprises().size(), graduate + year.graduates().size(),
                    founder + year.founders().size(), course + year.courses().size(),
                    trainee + year.courses().stream().mapToInt(taught -> taught.trainees().size()).sum(),
                    activity + year.activities().size(), institution + year.institutions().size());
        }
    }

    /**
     * Makes the year of an article.
     *
     * @throws FigureContradiction naming the figures that contradict each other
     */
    public static SyntheticYear of(ArticleFigures article, long seed) {
        return of(article, seed, First.OF_ALL);
    }

    /** The same with people and enterprises of other numbers. */
    public static SyntheticYear of(ArticleFigures article, long seed, First first) {
        var figures = SettlingFigures.of(article);
        var random = new SplittableRandom(seed);
        var enterprises = EnterprisePlan.of(figures, first.enterprise(), random);
        var founders = new FounderPlan(figures.of("F16"));
        var maker = new GraduateMaker(random, first.graduate());
        var atFairs = enterprises.subList(0, figures.of("R14"));
        var plan = new SpecialFairPlan(figures, atFairs, new Places(atFairs), random);
        var graduates = graduates(plan.studentsOfASchool(), figures.of("H07"), founders.count(), maker);
        var fairs = plan.fairs(graduates, first.activity());
        var sessions = new ActivityProgramme(figures, random, first.activity() + fairs.size(), enterprises,
                fairs.stream().flatMap(fair -> fair.people().stream()).toList(), maker).activities();
        var institutions = new InstitutionPlan(figures, first.institution(), maker, random).institutions();
        return new SyntheticYear(seed, seed + "-" + figures.digest(), enterprises, maker.made(), fairs, sessions,
                new HirePlan(enterprises, fairs).hires(graduates.subList(0, graduates.size() - founders.count()),
                        ORDINARY_HIRES),
                founders.of(graduates.reversed(), first.founder()), figures.of("H06"),
                CoursePlan.of(figures, first, random), institutions);
    }

    /** Students of the schools of the special fairs; the last of them found businesses. */
    private static List<GraduateSeed> graduates(int atFair, int classed, int founders, GraduateMaker maker) {
        int perSchool = Math.max(atFair, classed + ORDINARY_HIRES + founders);
        // the first half of the classed talents studied at the first school
        int atFirst = Math.ceilDiv(classed, 2);
        return SCHOOLS.stream().flatMap(school -> IntStream.range(0, perSchool).mapToObj(i -> maker.make(school,
                i < (school.equals(SCHOOLS.getFirst()) ? atFirst : classed - atFirst)))).toList();
    }

    /** The special fairs and all other activities. */
    public List<ActivitySeed> activities() {
        return Stream.concat(fairs.stream(), sessions.stream()).toList();
    }
}
