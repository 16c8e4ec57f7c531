package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.ActivitySeed.IntentSeed;
import silian.acceptance.year.EnterpriseSeed.PostSeed;
import silian.platform.standards.CreditCode;

/**
 * A year that never was in the proportions of one that was: the same figures and the same seed give the same people,
 * enterprises and fairs, so that performing it twice sends the same commands.
 *
 * @param seed tells years apart
 * @param enterprises those that take part in the fairs
 * @param graduates of the universities
 * @param fairs the two special fairs
 * @param sessions all other activities
 * @param hires who is hired where, and of them who is accredited A to D
 * @param founders graduates who founded a business
 * @param flats first-phase flats
 * @param courses of training schools
 * @param institutions public institutions that recruit openly
 */
public record SyntheticYear(long seed, List<EnterpriseSeed> enterprises, List<GraduateSeed> graduates,
        List<ActivitySeed> fairs, List<ActivitySeed> sessions, List<HireSeed> hires, List<FounderSeed> founders,
        int flats, List<CourseSeed> courses,
        List<InstitutionSeed> institutions) {

    /** 湖北医药学院 and 湖北汽车工业学院. */
    static final List<String> SCHOOLS = List.of("10929", "10525");

    private static final List<String> STREETS = List.of("420302001", "420302002", "420302003", "420302004", "420302100",
            "420302201", "420302202");
    /** Hires of people without a class: most graduates have none. */
    private static final int ORDINARY_HIRES = 12;

    /**
     * A graduate hired for a post.
     *
     * @param intent the intent it grew from
     * @param withdrawn whether the hire is withdrawn again
     */
    public record HireSeed(IntentSeed intent, boolean withdrawn) {

        /** Whether a reviewer accredits the graduate. */
        public boolean isClassed() {
            return !intent.graduate().talentClass().isEmpty();
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

        static final First OF_ALL = new First(0, 0, 0, 0, 0, 0, 0);

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
     * @throws IllegalArgumentException if its figures contradict each other, naming them
     */
    public static SyntheticYear of(ArticleFigures article, long seed) {
        return of(article, seed, First.OF_ALL);
    }

    /** The same with people and enterprises of other numbers. */
    public static SyntheticYear of(ArticleFigures article, long seed, First first) {
        var random = new SplittableRandom(seed);
        var classed = article.figure("H07").exactly();
        if (article.figure("H01").exactly() != classed) {
            throw new IllegalArgumentException("H01 and H07 count the same people and differ");
        }
        if (article.figure("H06").exactly() < classed) {
            throw new IllegalArgumentException("H06 are fewer flats than the people H07 who live in them");
        }
        var enterprises = enterprises(article, first.enterprise(), random);
        var founders = new FounderPlan(article.figure("F16").exactly());
        var graduates = graduates(article.figure("R16").exactly(), classed, founders.count(),
                first.graduate(), random);
        var fairs = fairs(enterprises, graduates, article.figure("R16").exactly(), first.activity(), random);
        var students = students(article.figure("R12").inTheMiddle(), first.graduate() + graduates.size(), random);
        var sessions = new ActivityProgramme(article, random, first.activity() + fairs.size(), enterprises,
                fairs.stream().flatMap(fair -> fair.people().stream()).toList(), students).activities();
        var institutions = new InstitutionPlan(article, first.institution(),
                first.graduate() + graduates.size() + students.size(), random).institutions();
        return new SyntheticYear(seed, enterprises,
                Stream.of(graduates.stream(), students.stream(), candidates(institutions)).flatMap(all -> all).toList(),
                fairs, sessions, hires(fairs, classed), founders.of(graduates.reversed(), first.founder()),
                article.figure("H06").exactly(), CoursePlan.of(article, first, random), institutions);
    }

    private static Stream<GraduateSeed> candidates(List<InstitutionSeed> institutions) {
        return institutions.stream().flatMap(institution -> institution.posts().stream())
                .flatMap(post -> post.candidates().stream());
    }

    /** The special fairs and all other activities. */
    public List<ActivitySeed> activities() {
        return Stream.concat(fairs.stream(), sessions.stream()).toList();
    }

    /** Who comes to the meetings with faculties. */
    private static List<GraduateSeed> students(int count, int firstNumber, SplittableRandom random) {
        var maker = new GraduateMaker(random);
        return IntStream.range(0, count)
                .mapToObj(i -> maker.make(firstNumber + i, ActivityProgramme.MEETING_SCHOOL, false)).toList();
    }

    private static List<EnterpriseSeed> enterprises(ArticleFigures article, int first,
            SplittableRandom random) {
        int count = article.figure("R14").exactly();
        if (article.figure("R15").exactly() < count) {
            throw new IllegalArgumentException("R15 are fewer openings than the enterprises R14 that offer them");
        }
        var openings = Shares.of(article.figure("R15").exactly(), count, 1, random);
        var further = Shares.of(further(article), count, 0, random);
        return IntStream.range(first, first + count).mapToObj(number -> new EnterpriseSeed(number,
                CreditCode.complete("91420302MA9%05d".formatted(number).substring(0, 16)),
                STREETS.get(number % STREETS.size()), posts(number, openings.get(number - first), random),
                further.get(number - first))).toList();
    }

    /** Openings on demands beyond the posts that are offered at the special fairs. */
    private static int further(ArticleFigures article) {
        int further = article.figure("R01").inTheMiddle() - article.figure("R15").exactly();
        if (further < 0) {
            throw new IllegalArgumentException("R01 are fewer openings on demands than R15 were offered of them");
        }
        return further;
    }

    private static List<PostSeed> posts(int enterprise, int openings, SplittableRandom random) {
        int posts = Math.clamp(openings / 8, 1, 3);
        var shares = Shares.of(openings, posts, 1, random);
        return IntStream.range(0, posts).mapToObj(i -> {
            int pay = 4000 + 500 * random.nextInt(8);
            return new PostSeed("示例岗位%03d-%d".formatted(enterprise, i + 1), shares.get(i), "21", pay, pay + 3000);
        }).toList();
    }

    private static List<GraduateSeed> graduates(int intents, int classed, int founders, int firstNumber,
            SplittableRandom random) {
        int perSchool = Math.max((intents + 2) / 3, classed + ORDINARY_HIRES + founders);
        var classes = new GraduateMaker(random);
        return SCHOOLS.stream().flatMap(school -> IntStream.range(0, perSchool).mapToObj(i -> {
            // the first half of the classed talents studied at the first school
            int first = SCHOOLS.indexOf(school) == 0 ? 0 : (classed + 1) / 2;
            int last = SCHOOLS.indexOf(school) == 0 ? (classed + 1) / 2 : classed;
            return classes.make(firstNumber + SCHOOLS.indexOf(school) * perSchool + i, school, i < last - first);
        })).toList();
    }

    private static List<ActivitySeed> fairs(List<EnterpriseSeed> enterprises, List<GraduateSeed> graduates, int intents,
            int first, SplittableRandom random) {
        int half = enterprises.size() / 2;
        return List.of(
                fair(first, "示例“医药+”专场招聘会", SCHOOLS.getFirst(), LocalDate.of(2022, 5, 14),
                        enterprises.subList(0, half), graduates, intents / 2, random),
                fair(first + 1, "示例“汽车+”专场招聘会", SCHOOLS.getLast(), LocalDate.of(2022, 5, 21),
                        enterprises.subList(half, enterprises.size()), graduates, intents - intents / 2, random));
    }

    private static ActivitySeed fair(int number, String title, String school, LocalDate on,
            List<EnterpriseSeed> enterprises,
            List<GraduateSeed> graduates, int count, SplittableRandom random) {
        var students = graduates.stream().filter(graduate -> graduate.school().equals(school)).toList();
        if ((long) students.size() * enterprises.size() < count) {
            throw new IllegalArgumentException("R16 are more intents than pairs of people and enterprises");
        }
        var intents = new ArrayList<IntentSeed>();
        for (int i = 0; intents.size() < count; i++) {
            var student = students.get(i % students.size());
            int round = i / students.size();
            // neighbours on the ring meet different enterprises in every round, so no pair meets twice
            var enterprise = enterprises.get((i + round * 7) % enterprises.size());
            if (intents.stream().noneMatch(intent -> intent.graduate() == student
                    && intent.enterprise() == enterprise)) {
                intents.add(new IntentSeed(number, student, enterprise,
                        random.nextInt(enterprise.posts().size())));
            }
        }
        return new ActivitySeed(number, "SPECIAL_FAIR", title, school, "", on, List.copyOf(enterprises),
                List.copyOf(intents), List.of(), List.of());
    }

    private static List<HireSeed> hires(List<ActivitySeed> fairs, int classed) {
        var firstIntents = fairs.stream().flatMap(fair -> fair.intents().stream()
                .filter(intent -> fair.intents().stream().filter(other -> other.graduate() == intent.graduate())
                        .findFirst().orElseThrow() == intent))
                .toList();
        var talents = firstIntents.stream().filter(intent -> !intent.graduate().talentClass().isEmpty()).toList();
        if (talents.size() != classed) {
            throw new IllegalArgumentException("R16 are too few intents for the talents H07");
        }
        var others = firstIntents.stream().filter(intent -> intent.graduate().talentClass().isEmpty())
                .limit(ORDINARY_HIRES).toList();
        return Stream.concat(talents.stream().map(intent -> new HireSeed(intent, false)),
                IntStream.range(0, others.size()).mapToObj(i -> new HireSeed(others.get(i), i == 0))).toList();
    }
}
