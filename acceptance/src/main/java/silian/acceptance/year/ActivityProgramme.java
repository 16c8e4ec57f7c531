package silian.acceptance.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import silian.acceptance.year.ActivitySeed.CoupleSeed;
import silian.acceptance.year.ActivitySeed.IntentSeed;

/**
 * The activities of a year besides the special fairs: fairs, live streams and website sessions that bring the rest of
 * the participations and intents, policy talks, executives on campus, meetings with faculties, mixers.
 */
final class ActivityProgramme {

    /** Postings are public ten days before, when employers say that they take part. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2022, 5, 2);
    private static final int DAYS = 240;
    /** With how many employers a person at a session comes to an understanding, at most. */
    private static final int INTENTS_EACH = 3;
    private static final int EXECUTIVES_AT_ONCE = 15;
    private static final int COUPLES_AT_ONCE = 20;
    /** 西安交通大学, 华中科技大学, 湖北工业大学 and 武汉大学, whose campuses were visited. */
    private static final List<String> CAMPUSES = List.of("10698", "10487", "10500", "10486");
    /** 湖北工业职业技术学院, whose faculties were met. */
    static final String MEETING_SCHOOL = "11334";

    private final YearFigures figures;
    private final SplittableRandom random;
    private final List<EnterpriseSeed> enterprises;
    private final List<GraduateSeed> known;
    private final GraduateMaker maker;
    private final List<ActivitySeed> activities = new ArrayList<>();
    private final int firstNumber;

    /**
     * @param firstNumber of the first activity
     * @param known graduates who were at a special fair and so use the platform
     * @param maker of those who come to other activities only
     */
    ActivityProgramme(YearFigures figures, SplittableRandom random, int firstNumber,
            List<EnterpriseSeed> enterprises, List<GraduateSeed> known, GraduateMaker maker) {
        this.figures = figures;
        this.random = random;
        this.firstNumber = firstNumber;
        this.enterprises = enterprises;
        this.known = new ArrayList<>(known);
        this.maker = maker;
    }

    List<ActivitySeed> activities() {
        recruiting();
        held("TALK", "示例政策宣讲", figures.of("R02"));
        executives();
        meetings();
        mixers();
        return List.copyOf(activities);
    }

    private void recruiting() {
        var kinds = new ArrayList<String>();
        IntStream.range(0, figures.of("R06") - figures.specialFairs()).forEach(_ -> kinds.add("ON_SITE_FAIR"));
        IntStream.range(0, figures.of("R07")).forEach(_ -> kinds.add("LIVE_STREAM"));
        IntStream.range(0, figures.of("R08")).forEach(_ -> kinds.add("ONLINE_FAIR"));
        var employers = Shares.upTo(enterprises.size(), figures.of("R09") - figures.of("R14"), kinds.size(), 1, random);
        var reached = Shares.upTo(Integer.MAX_VALUE, figures.of("R10") - figures.of("R16"), kinds.size(), 0, random);
        for (int i = 0; i < kinds.size(); i++) {
            var taking = round(enterprises, i * 13, employers.get(i));
            add(kinds.get(i), titleOf(kinds.get(i)), "", "", taking, intents(taking, reached.get(i), i), List.of(),
                    List.of());
        }
    }

    /** So many people, those who use the platform anyway first. */
    private List<GraduateSeed> people(int count) {
        for (int i = known.size(); i < count; i++) {
            known.add(maker.make(SyntheticYear.SCHOOLS.get(i % SyntheticYear.SCHOOLS.size()), false));
        }
        return known;
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
        var people = people(Math.ceilDiv(count, each));
        return IntStream.range(0, count).mapToObj(i -> {
            int person = i / each;
            var enterprise = taking.get((i % each + person) % taking.size());
            return new IntentSeed(firstNumber + session, people.get((session * 7 + person) % people.size()), enterprise,
                    random.nextInt(enterprise.posts().size()));
        }).toList();
    }

    private void executives() {
        int count = figures.of("R03");
        for (int from = 0; from < count; from += EXECUTIVES_AT_ONCE) {
            add("EXECUTIVES_ON_CAMPUS", "示例企业家进校园", CAMPUSES.get(from / EXECUTIVES_AT_ONCE % CAMPUSES.size()), "",
                    enterprises.subList(from, Math.min(from + EXECUTIVES_AT_ONCE, count)), List.of(), List.of(),
                    List.of());
        }
    }

    private void meetings() {
        int faculties = figures.of("R11");
        var students = maker.make(MEETING_SCHOOL, figures.of("R12"));
        for (int i = 0; i < faculties; i++) {
            add("FACULTY_MEETING", "示例院系对接会", MEETING_SCHOOL, "示例学院%03d".formatted(firstNumber + activities.size()),
                    List.of(), List.of(), students.subList((int) ((long) students.size() * i / faculties),
                            (int) ((long) students.size() * (i + 1) / faculties)),
                    List.of());
        }
    }

    private void mixers() {
        int couples = figures.of("R20");
        var people = people(2 * couples);
        for (int from = 0; from < couples; from += COUPLES_AT_ONCE) {
            add("TALENT_MIXER", "示例青年人才联谊", "", "", List.of(), List.of(), List.of(),
                    IntStream.range(from, Math.min(from + COUPLES_AT_ONCE, couples))
                            .mapToObj(i -> new CoupleSeed(people.get(2 * i), people.get(2 * i + 1))).toList());
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
}
