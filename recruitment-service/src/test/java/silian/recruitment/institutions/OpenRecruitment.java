package silian.recruitment.institutions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import silian.platform.standards.CreditCode;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import tools.jackson.databind.JsonNode;

/** The open recruitment of a hospital in 2022, as its callers perform it; each test has a hospital of its own. */
public final class OpenRecruitment {

    static final LocalDate ANNOUNCED = LocalDate.of(2022, 3, 1);
    static final LocalDate REGISTERING = ANNOUNCED.plusDays(1);
    static final LocalDate OPENED = LocalDate.of(2022, 3, 21);
    static final LocalDate INTERVIEWED = LocalDate.of(2022, 4, 18);
    static final LocalDate SHOWN = LocalDate.of(2022, 4, 25);
    /** Seven working days, with 1 May and its days off between: 25 to 29 April, 5 and 6 May. */
    static final LocalDate SHOWN_UNTIL = LocalDate.of(2022, 5, 6);
    static final LocalDate APPOINTED = LocalDate.of(2022, 5, 9);

    private final Recruitment service;
    private final String hospital;

    /** Founds the hospital. */
    public OpenRecruitment(Recruitment service, Heard heard) {
        var code = CreditCode.complete("12420302MA8" + Recruitment.aCreditCode().substring(11, 15) + "0").value();
        this.service = service;
        this.hospital = heard.registered(code, "示例单位", "Q");
    }

    String agent() {
        return Tokens.employerAgent(hospital);
    }

    /** Somebody who registered. */
    record Candidate(Student student, String id, String number) {}

    String anAnnouncedPost(int headcount) {
        return anAnnouncedPlan(headcount).getFirst();
    }

    /** The ids of its two posts. */
    List<String> anAnnouncedPlan(int headcount) {
        var agent = agent();
        var plan = "/recruitment-plans/" + post(agent, "/recruitment-plans", aPlan(headcount, List.of("身体健康")),
                ANNOUNCED).expect(201).text("id");
        post(agent, plan + "/announcement", Map.of(), ANNOUNCED).refuses(409, "recruitment-plan.not-approved");
        post(Tokens.officer(), plan + "/approval", Map.of(), ANNOUNCED).expect(200);
        return post(agent, plan + "/announcement", Map.of(), ANNOUNCED).expect(200).body().path("posts").valueStream()
                .map(post -> post.path("id").asString()).toList();
    }

    static Map<String, Object> aPlan(int headcount, List<String> conditions) {
        var posts = List.of("A01", "A02").stream().map(code -> Map.<String, Object>of("code", code, "title", "示例岗位",
                "headcount", headcount, "minimumEducation", "21", "maxAge", 35, "conditions", conditions)).toList();
        return Map.of("title", "2022 年公开招聘", "registersFrom", REGISTERING.toString(), "registersUntil",
                REGISTERING.plusDays(6).toString(), "posts", posts);
    }

    Candidate aRegistered(String post, Student student, @Nullable String addition) {
        if (service.get(student.token(), "/me").status() != 200) {
            service.claimed(student);
        }
        var candidacy = register(post, student, addition).expect(201);
        return new Candidate(student, candidacy.text("id"), candidacy.text("number"));
    }

    Candidate aQualified(String post) {
        var candidate = aRegistered(post, Recruitment.aStudent(), null);
        review(candidate, true).expect(200);
        return candidate;
    }

    Answer review(Candidate candidate, boolean qualified) {
        return post(Tokens.reviewer(), on(candidate, "/review"), finding(qualified, false), OPENED);
    }

    /** Opened with fewer people than the ratio asks for. */
    Answer keep(String post) {
        return post(Tokens.officer(), opening(post), Map.of("measure", "KEEP", "reason", "急需紧缺"), OPENED);
    }

    /** A post that was opened, with its candidates. */
    record Opened(String id, List<Candidate> candidates) {

        Candidate candidate(int index) {
            return candidates.get(index);
        }

        String on(String what) {
            return OpenRecruitment.on(id, what);
        }
    }

    Opened anOpenedPost(int headcount, int candidates) {
        var post = anAnnouncedPost(headcount);
        var people = IntStream.range(0, candidates).mapToObj(_ -> aQualified(post)).toList();
        (candidates < 3 * headcount ? keep(post) : officer(on(post, "/opening"), Map.of(), OPENED)).expect(200);
        return new Opened(post, people);
    }

    /** Written scores fall from the first candidate to the last; a panel of five is named. */
    Opened aShortListedPost(int headcount, int candidates) {
        var opened = anOpenedPost(headcount, candidates);
        written(opened.id(), IntStream.range(0, candidates)
                .mapToObj(i -> scores(opened.candidate(i), String.valueOf(140 - 5 * i), "100")).toList()).expect(200);
        officer(opened.on("/short-list"), Map.of(), OPENED).expect(200);
        panel(opened.id(), 5, null).expect(200);
        return opened;
    }

    /** All of whom enter were interviewed, and rank as they did by their papers. */
    Opened aRankedPost(int headcount, int candidates) {
        var opened = aShortListedPost(headcount, candidates);
        interview(opened.id(), opened.candidates(), 5, 70).expect(200);
        officer(opened.on("/ranking"), Map.of(), INTERVIEWED).expect(200);
        return opened;
    }

    /** Passes both checks and is shown from the day on. */
    void show(String post, Candidate candidate, LocalDate day) {
        for (var check : List.of("MEDICAL", "VETTING")) {
            officer(on(post, "/checks"), Map.of("candidate", candidate.number(), "check", check, "passed", true), day)
                    .expect(200);
        }
        officer(on(post, "/publicity"), Map.of(), day).expect(200);
    }

    Answer officer(String path, Map<String, ?> body, LocalDate day) {
        return post(Tokens.officer(), path, body, day);
    }

    static String anotherOfficer() {
        return Tokens.withRole("officer-2", "OFFICER", Tokens.AREA);
    }

    List<String> proposed(String post) {
        return examination(post).path("proposed").valueStream().map(JsonNode::asString).toList();
    }

    Answer withdraw(Candidate candidate, LocalDate day) {
        return post(candidate.student().token(), on(candidate, "/withdrawal"), Map.of(), day);
    }

    String stateOf(Candidate candidate) {
        return service.get(Tokens.officer(), on(candidate, "")).expect(200).text("state");
    }

    JsonNode examination(String post) {
        return service.get(Tokens.officer(), on(post, "/examination")).expect(200).body();
    }

    static String on(Candidate candidate, String what) {
        return "/candidacies/" + candidate.id() + what;
    }

    Answer register(String post, Student student, @Nullable String addition) {
        var body = new HashMap<String, Object>();
        if (addition != null) {
            body.put("addition", addition);
        }
        return post(student.token(), on(post, "/registrations"), body, REGISTERING);
    }

    /** A master who stands on the roster and has claimed the profile. */
    Student aMaster() {
        var some = Recruitment.aStudent();
        var id = ResidentId.complete("00000019980101" + some.number().substring(2)).value();
        var master = new Student(some.number(), some.name(), id, some.phone(), some.subject(),
                "109291202202" + some.certificate().substring(12));
        service.post(Tokens.university(Recruitment.SCHOOL), "/graduate-uploads",
                "student_number,name,id_number,phone,education_code,degree_code,major,graduation_date,certificate_number\n"
                        + String.join(",", master.number(), master.name(), id, master.phone(), "14", "310", "临床医学",
                                "2022-06-30", master.certificate())
                        + "\n")
                .expect(201);
        service.post(master.token(), "/me", Map.of("name", master.name(), "idNumber", id)).expect(200);
        return master;
    }

    Answer written(String post, List<Map<String, Object>> scores) {
        return post(Tokens.officer(), on(post, "/written-scores"), Map.of("scores", scores), OPENED);
    }

    static Map<String, Object> scores(Candidate candidate, String a, String b) {
        return scores(candidate.number(), a, b);
    }

    static Map<String, Object> scores(String number, String a, String b) {
        return Map.of("candidate", number, "paperA", new BigDecimal(a), "paperB", new BigDecimal(b));
    }

    Answer panel(String post, int members, @Nullable String kinOfFirst) {
        var panellists = IntStream.rangeClosed(1, members).mapToObj(i -> Map.of("code", "P" + i, "name", "示例考官",
                "kinOf", i == 1 && kinOfFirst != null ? List.of(kinOfFirst) : List.<String>of())).toList();
        return post(Tokens.officer(), on(post, "/panel"), Map.of("panellists", panellists), INTERVIEWED);
    }

    Answer interview(String post, List<Candidate> candidates, int members, int least) {
        var lines = IntStream.range(0, candidates.size()).mapToObj(n -> Map.of("candidate",
                candidates.get(n).number(), "marks", IntStream.rangeClosed(1, members).mapToObj(
                        i -> Map.of("panellist", "P" + i, "mark", new BigDecimal(least + i + ".3" + n))).toList()))
                .toList();
        return post(Tokens.officer(), on(post, "/interview-marks"), Map.of("interviews", lines), INTERVIEWED);
    }

    Answer check(String post, Candidate candidate, String check, boolean passed) {
        return post(Tokens.officer(), on(post, "/checks"), Map.of("candidate", candidate.number(), "check", check,
                "passed", passed), INTERVIEWED);
    }

    Answer appoint(Candidate candidate, LocalDate day) {
        return post(agent(), "/candidacies/" + candidate.id() + "/appointment",
                Map.of("startsOn", "2022-06-01", "contractYears", 3, "firstJob", true), day);
    }

    /** Who is interviewed though the short list does not say so. */
    List<String> lateEntries(Opened post, String ground) {
        return lists(post.id()).path("lateEntries").valueStream()
                .filter(entry -> entry.path("ground").asString().equals(ground))
                .map(entry -> entry.path("candidate").asString()).toList();
    }

    static List<String> ranked(JsonNode lists) {
        return lists.path("ranking").path("lines").valueStream().filter(line -> line.path("rank").isNumber())
                .map(line -> line.path("candidate").asString()).toList();
    }

    Answer proposePapers(String officer, Opened post, Candidate candidate, String a, String b) {
        var right = new HashMap<>(scores(candidate, a, b));
        right.put("reason", "登分错误");
        return post(officer, post.on("/score-corrections"), right, OPENED);
    }

    /** The same mark of each panellist. */
    Answer proposeMarks(String officer, Opened post, Candidate candidate, String mark, String... panellists) {
        var marks = List.of(panellists).stream()
                .map(code -> Map.of("panellist", code, "mark", new BigDecimal(mark))).toList();
        return post(officer, post.on("/mark-corrections"),
                Map.of("candidate", candidate.number(), "marks", marks, "reason", "登分错误"), INTERVIEWED);
    }

    Answer proposeAddition(String officer, Opened post, Candidate candidate, boolean right) {
        return post(officer, post.on("/addition-corrections"),
                Map.of("candidate", candidate.number(), "addition", right, "reason", "证明材料复核"), INTERVIEWED);
    }

    Answer decideCorrection(String officer, Opened post, String correction, boolean confirmed) {
        return post(officer, post.on("/corrections/" + correction + "/decision"),
                Map.of("confirmed", confirmed, "reason", "已核对评分表"), INTERVIEWED);
    }

    JsonNode lists(String post) {
        return service.read(on(post, "/published-lists")).expect(200).body();
    }

    Answer post(String token, String path, Map<String, ?> body, LocalDate day) {
        return service.post(token, path, body, UUID.randomUUID().toString(), day);
    }

    static String opening(String post) {
        return on(post, "/opening");
    }

    static String on(String post, String what) {
        return "/institution-posts/" + post + what;
    }

    static Map<String, Object> finding(boolean qualified, boolean addition) {
        return Map.of("qualified", qualified, "addition", addition, "reason", qualified ? "符合条件" : "证书未到");
    }

    /** For one place, kept for one candidate, who came through it all. */
    Candidate aShown(Student student) {
        var post = anAnnouncedPost(1);
        var candidate = aRegistered(post, student, null);
        post(Tokens.reviewer(), "/candidacies/" + candidate.id() + "/review", finding(true, false), OPENED)
                .expect(200);
        post(Tokens.officer(), opening(post), Map.of(), OPENED).refuses(422, "institution-post.ratio-not-met");
        post(Tokens.officer(), opening(post), Map.of("measure", "KEEP", "reason", "急需紧缺"), OPENED).expect(200);
        written(post, List.of(scores(candidate, "120", "120"))).expect(200);
        post(Tokens.officer(), on(post, "/short-list"), Map.of(), OPENED).expect(200);
        panel(post, 5, null).expect(200);
        interview(post, List.of(candidate), 5, 70).expect(200);
        post(Tokens.officer(), on(post, "/ranking"), Map.of(), INTERVIEWED).expect(200);
        check(post, candidate, "MEDICAL", true).expect(200);
        check(post, candidate, "VETTING", true).expect(200);
        post(Tokens.officer(), on(post, "/publicity"), Map.of(), SHOWN).expect(200);
        return candidate;
    }
}
