package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.acceptance.figures.ArticleFigures;
import silian.acceptance.year.ActivitySeed.CoupleSeed;
import silian.acceptance.year.ActivitySeed.IntentSeed;

/**
 * The activities of a year besides the special fairs: fairs, live streams and website sessions that bring the rest of
 * the participations and intents, policy talks, executives on campus, meetings with faculties, mixers.
 */
final class ActivityProgramme {

    /** Postings are public by then. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 4, 25);
    private static final int DAYS = 240;
    /** With how many employers a person at a session comes to an understanding, at most. */
    private static final int INTENTS_EACH = 3;
    private static final int EXECUTIVES_AT_ONCE = 15;
    private static final int COUPLES_AT_ONCE = 20;
    /** 西安交通大学, 华中科技大学, 湖北工业大学 and 武汉大学, whose campuses were visited. */
    private static final List<String> CAMPUSES = List.of("10698", "10487", "10500", "10486");
    /** 湖北工业职业技术学院, whose faculties were met. */
    static final String MEETING_SCHOOL = "11334";

    private final ArticleFigures article;
    private final SplittableRandom random;
    private final List<EnterpriseSeed> enterprises;
    private final List<GraduateSeed> known;
    private final List<GraduateSeed> students;
    private final List<ActivitySeed> activities = new ArrayList<>();
    private final int firstNumber;

    /**
     * @param firstNumber of the first activity
     * @param known graduates who were at a special fair and so use the platform
     * @param students of the school whose faculties are met
     */
    ActivityProgramme(ArticleFigures article, SplittableRandom random, int firstNumber,
            List<EnterpriseSeed> enterprises, List<GraduateSeed> known, List<GraduateSeed> students) {
        this.article = article;
        this.random = random;
        this.firstNumber = firstNumber;
        this.enterprises = enterprises;
        this.known = known;
        this.students = students;
    }

    /** @throws IllegalArgumentException if the article's figures contradict each other, naming them */
    List<ActivitySeed> activities() {
        recruiting();
        held("TALK", "示例政策宣讲", article.figure("R02").exactly());
        executives();
        meetings();
        mixers();
        return List.copyOf(activities);
    }

    private void recruiting() {
        int fairs = article.figure("R06").exactly() - SyntheticYear.SCHOOLS.size();
        require(fairs >= 0, "R06 are fewer fairs than the two special ones among them");
        require(article.figure("R13").exactly() == article.figure("R06").exactly(),
                "R13 and R06 count the same fairs and differ");
        var kinds = new ArrayList<String>();
        IntStream.range(0, fairs).forEach(_ -> kinds.add("ON_SITE_FAIR"));
        IntStream.range(0, article.figure("R07").exactly()).forEach(_ -> kinds.add("LIVE_STREAM"));
        IntStream.range(0, article.figure("R08").exactly()).forEach(_ -> kinds.add("ONLINE_FAIR"));
        int participations = article.figure("R09").exactly() - article.figure("R14").exactly();
        int intents = article.figure("R10").exactly() - article.figure("R16").exactly();
        require(participations >= 0, "R14 are more participations than R09, which they are part of");
        require(intents >= 0, "R16 are more intents than R10, which they are part of");
        require(participations <= (long) kinds.size() * enterprises.size(),
                "R09 are more participations than R06, R07 and R08 can have with the enterprises R14");
        require(participations >= kinds.size(), "R09 are fewer participations than the sessions R06, R07 and R08");
        if (kinds.isEmpty()) {
            require(intents == 0, "R10 are more intents than R16, but R06, R07 and R08 are no other sessions");
            return;
        }
        var employers = Shares.upTo(enterprises.size(), participations, kinds.size(), 1, random);
        var reached = Shares.of(intents, kinds.size(), 0, random);
        for (int i = 0; i < kinds.size(); i++) {
            var taking = round(enterprises, i * 13, employers.get(i));
            add(kinds.get(i), titleOf(kinds.get(i)), "", "", taking, intents(taking, reached.get(i), i), List.of(),
                    List.of());
        }
    }

    private static String titleOf(String kind) {
        return switch (kind) {
            case "ON_SITE_FAIR" -> "示例现场招聘会";
            case "LIVE_STREAM" -> "示例直播带岗";
            default -> "示例网站送岗";
        };
    }

    private List<IntentSeed> intents(List<EnterpriseSeed> taking, int count, int session) {
        int each = Math.min(INTENTS_EACH, taking.size());
        require(count <= (long) each * known.size(), "R10 are more intents than the people of R16 can reach");
        return IntStream.range(0, count).mapToObj(i -> {
            int person = i / each;
            var enterprise = taking.get((i % each + person) % taking.size());
            return new IntentSeed(firstNumber + session, known.get((session * 7 + person) % known.size()), enterprise,
                    random.nextInt(enterprise.posts().size()));
        }).toList();
    }

    private void executives() {
        int count = article.figure("R03").exactly();
        require(count <= enterprises.size(), "R03 are more enterprises than R14");
        for (int from = 0; from < count; from += EXECUTIVES_AT_ONCE) {
            add("EXECUTIVES_ON_CAMPUS", "示例企业家进校园", CAMPUSES.get(from / EXECUTIVES_AT_ONCE % CAMPUSES.size()), "",
                    enterprises.subList(from, Math.min(from + EXECUTIVES_AT_ONCE, count)), List.of(), List.of(),
                    List.of());
        }
    }

    private void meetings() {
        int faculties = article.figure("R11").exactly();
        require(faculties > 0 || students.isEmpty(),
                "R12 came to meetings with faculties R11, of which there are none");
        require(students.size() >= faculties, "R12 are fewer people than the faculties R11 they met");
        for (int i = 0; i < faculties; i++) {
            add("FACULTY_MEETING", "示例院系对接会", MEETING_SCHOOL, "示例学院%03d".formatted(firstNumber + activities.size()),
                    List.of(), List.of(), students.subList(students.size() * i / faculties,
                            students.size() * (i + 1) / faculties),
                    List.of());
        }
    }

    private void mixers() {
        int couples = article.figure("R20").exactly();
        require(Math.min(couples, COUPLES_AT_ONCE) * 2 <= known.size(), "R20 are more couples than R16 has people for");
        for (int from = 0; from < couples; from += COUPLES_AT_ONCE) {
            add("TALENT_MIXER", "示例青年人才联谊", "", "", List.of(), List.of(), List.of(),
                    IntStream.range(0, Math.min(COUPLES_AT_ONCE, couples - from))
                            .mapToObj(i -> new CoupleSeed(known.get(2 * i), known.get(2 * i + 1))).toList());
        }
    }

    private void held(String kind, String title, int count) {
        IntStream.range(0, count).forEach(_ -> add(kind, title, "", "", List.of(), List.of(), List.of(), List.of()));
    }

    private void add(String kind, String title, String university, String faculty, List<EnterpriseSeed> taking,
            List<IntentSeed> intents, List<GraduateSeed> visitors, List<CoupleSeed> couples) {
        activities.add(new ActivitySeed(firstNumber + activities.size(), kind, title, university, faculty,
                FIRST_DAY.plusDays(random.nextInt(DAYS)), List.copyOf(taking), intents, List.copyOf(visitors),
                couples));
    }

    /** So many of all, from one on and around. */
    private static <T> List<T> round(List<T> all, int from, int count) {
        return IntStream.range(0, count).mapToObj(i -> all.get((from + i) % all.size())).toList();
    }

    private static void require(boolean holds, String contradiction) {
        if (!holds) {
            throw new IllegalArgumentException(contradiction);
        }
    }
}
