package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import silian.platform.standards.CreditCode;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as callers see it, in the words of the field. */
public final class Recruitment {

    public static final LocalDate FAIR_DAY = LocalDate.of(2022, 6, 1);
    public static final String SCHOOL = "10929";
    public static final String HEADER = "student_number,name,id_number,phone,education_code,degree_code,major,"
            + "graduation_date,certificate_number\n";
    private static final AtomicInteger NEXT = new AtomicInteger(1000);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final RestTestClient http;

    public Recruitment(int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    /** An answer: its status and its body. */
    public record Answer(int status, JsonNode body) {

        public Answer expect(int expected) {
            assertThat(status).as("%s", body).isEqualTo(expected);
            return this;
        }

        public Answer refuses(int expected, String code) {
            expect(expected);
            assertThat(body.path("code").asString()).as("%s", body).isEqualTo(code);
            return this;
        }

        public String text(String field) {
            return body.path(field).asString();
        }
    }

    /** A graduate of the roster who has an account. */
    public record Student(String number, String name, String idNumber, String phone, String subject,
            String certificate) {

        public String token() {
            return Tokens.talent(subject, phone);
        }

        public Student withoutCertificate() {
            return new Student(number, name, idNumber, phone, subject, "");
        }

        String line() {
            return String.join(",", number, name, idNumber, phone, "21", "407", "机械工程", "2022-06-30", certificate)
                    + "\n";
        }
    }

    public static Student aStudent() {
        int n = NEXT.incrementAndGet();
        var id = ResidentId.complete("%06d".formatted(n / 1000) + "20000101" + "%03d".formatted(n % 1000)).value();
        return new Student("S" + n, "示例甲", id, "139%08d".formatted(n), "account-" + n,
                "109291202205%06d".formatted(n));
    }

    public static String aCreditCode() {
        return CreditCode.complete("91420302MA8" + NEXT.incrementAndGet() + "0").value();
    }

    public Answer post(String token, String path, Object body) {
        return post(token, path, body, UUID.randomUUID().toString(), FAIR_DAY);
    }

    public Answer post(String token, String path, Object body, String key, LocalDate on) {
        return post(token, path, body, key, on, null);
    }

    /** @param seen the version the caller has seen, {@code null} for any */
    public Answer post(String token, String path, Object body, String key, LocalDate on, @Nullable Integer seen) {
        var request = http.post().uri("/api/recruitment/v1" + path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key).header("Business-Date", on.toString())
                .header("Back-Fill-Grant", Tokens.backFillGrant(on))
                .contentType(body instanceof String
                        ? MediaType.valueOf("text/csv;charset=utf-8")
                        : MediaType.APPLICATION_JSON)
                .body(body);
        if (seen != null) {
            request.header("If-Match", '"' + seen.toString() + '"');
        }
        return answer(request.exchange());
    }

    public Answer upload(String token, byte[] file) {
        return upload(token, "", "text/csv", file);
    }

    public Answer upload(String token, String query, String type, byte[] file) {
        return answer(http.post().uri("/api/recruitment/v1/graduate-uploads" + query)
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.valueOf(type)).body(file).exchange());
    }

    public Answer get(String token, String path) {
        return answer(http.get().uri("/api/recruitment/v1" + path).header("Authorization", "Bearer " + token)
                .exchange());
    }

    /** The same for whoever has what the tag names. */
    public Answer get(String token, String path, String tag) {
        return answer(http.get().uri("/api/recruitment/v1" + path).header("Authorization", "Bearer " + token)
                .header("If-None-Match", tag).exchange());
    }

    /** The tag of what stands there now. */
    public String tag(String token, String path) {
        return http.get().uri("/api/recruitment/v1" + path).header("Authorization", "Bearer " + token).exchange()
                .expectStatus().isOk().returnResult(byte[].class).getResponseHeaders().getFirst("ETag");
    }

    /** What somebody reads who did not log in. */
    public Answer read(String path) {
        return read(path, MediaType.ALL);
    }

    public Answer read(String path, MediaType as) {
        return answer(http.get().uri("/api/recruitment/v1/public" + path).accept(as).exchange());
    }

    /** A student who has claimed the profile, and whose degree the agency knows. */
    public Student aVerifiedStudent() {
        var student = aStudent();
        claimed(student);
        Awaitility.await().until(() -> profileOf(student).text("degree"), "CONFIRMED"::equals);
        return student;
    }

    /** What the student is shown of the own profile. */
    public Answer profileOf(Student student) {
        return new Answer(200, get(student.token(), "/me").expect(200).body().path("profile"));
    }

    /** The student stands on the roster and has claimed the profile. */
    public String claimed(Student student) {
        return claimed(student, 2022);
    }

    /** The same for one who graduates in another year. */
    public String claimed(Student student, int graduationYear) {
        enrolled(student, graduationYear);
        return post(student.token(), "/me", Map.of("name", student.name(), "idNumber", student.idNumber()))
                .expect(200).text("id");
    }

    /** The student stands on the roster, and graduates in this year. */
    public void enrolled(Student student, int graduationYear) {
        post(Tokens.university(SCHOOL), "/graduate-uploads",
                HEADER + student.line().replace(",2022-", "," + graduationYear + "-")
                        .replace(SCHOOL + "12022", SCHOOL + "1" + graduationYear))
                .expect(201);
    }

    /** All of them stand on the roster and have claimed their profiles. */
    public void claimed(List<Student> students) {
        enrolled(students);
        students.parallelStream().forEach(student -> post(student.token(), "/me",
                Map.of("name", student.name(), "idNumber", student.idNumber())).expect(200));
    }

    /** The student agrees that their data is used for a purpose at activities. */
    public void agreed(Student student, String purpose) {
        post(student.token(), "/me/consents", Map.of("purpose", purpose, "textVersion", "2021-11-01")).expect(200);
    }

    /** The students stand on the roster, by one upload. */
    public void enrolled(List<Student> students) {
        var lines = students.stream().map(Student::line).collect(Collectors.joining());
        var rejected = post(Tokens.university(SCHOOL), "/graduate-uploads", HEADER + lines).expect(201).body()
                .path("rejected");
        assertThat(rejected.size()).as("%s", rejected).isZero();
    }

    public String aPublishedPosting(String employer, int openings) {
        var agent = Tokens.employerAgent(employer);
        var id = Awaitility.await().atMost(Duration.ofSeconds(20)).until(
                () -> post(agent, "/job-postings", aPosting(openings)), answer -> answer.status() == 201).text("id");
        post(Tokens.officer(), "/job-postings/" + id + "/publication", Map.of()).expect(200);
        return id;
    }

    public static Map<String, Object> aPosting(int openings) {
        return Map.of("title", "示例工程师", "minimumEducation", "21", "openings", openings, "payFrom", 6000, "payTo",
                9000.50);
    }

    /** A fair that the employer takes part in with the posting, doors open; its id. */
    public String aFairUnderWay(String employer, String posting) {
        var id = post(Tokens.officer(), "/activities", aFair()).expect(201).text("id");
        post(Tokens.officer(), "/activities/" + id + "/publication", Map.of()).expect(200);
        takePart(id, employer, posting);
        code(id);
        return id;
    }

    public void takePart(String fair, String employer, String posting) {
        post(Tokens.employerAgent(employer), "/activities/" + fair + "/participations",
                Map.of("postings", List.of(posting))).expect(201);
        post(Tokens.officer(), "/activities/" + fair + "/participations/" + employer + "/approval", Map.of())
                .expect(200);
    }

    public static Map<String, Object> aFair() {
        return Map.of("kind", "SPECIAL_FAIR", "title", "医药+专场", "university", SCHOOL, "startsAt",
                "2022-06-01T01:00:00Z", "endsAt", "2022-06-01T08:00:00Z", "place", "示例体育馆");
    }

    public String code(String fair) {
        return post(Tokens.officer(), "/activities/" + fair + "/check-in-codes", Map.of()).expect(201).text("code");
    }

    /** The student came and took to the employer; the intent's id. */
    public String anIntent(String fair, Student student, String posting) {
        post(student.token(), "/activities/" + fair + "/check-ins", Map.of("code", code(fair))).expect(201);
        return post(student.token(), "/activities/" + fair + "/intents", Map.of("posting", posting)).expect(201)
                .text("id");
    }

    /** The student accepted the employer's offer; the application's id. */
    public String anAcceptedApplication(String fair, Student student, String employer, String posting) {
        var intent = anIntent(fair, student, posting);
        var id = post(student.token(), "/applications", Map.of("intent", intent)).expect(201).text("id");
        post(Tokens.employerAgent(employer), "/applications/" + id + "/offer", anOffer()).expect(200);
        post(student.token(), "/applications/" + id + "/acceptance", Map.of()).expect(200);
        return id;
    }

    public static Map<String, Object> anOffer() {
        return Map.of("pay", 7000, "startsOn", "2022-07-01", "expiresOn", "2022-06-15", "fullTime", true);
    }

    private static Answer answer(RestTestClient.ResponseSpec response) {
        var result = response.returnResult(byte[].class);
        var body = result.getResponseBody();
        return new Answer(result.getStatus().value(),
                body == null || body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body));
    }
}
