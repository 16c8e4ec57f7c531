package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;

/** Whatever is wrong with what was sent is told at once. */
@RecruitmentStory
class BadInputStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private MongoOperations store;

    @Test
    void namesEveryFaultOfBadInput() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        faults(service.post(agent, "/job-postings", Map.of("title", "😀".repeat(70), "minimumEducation", "99",
                "openings", 0, "payFrom", 20000, "payTo", 10000)), "title", "title", "minimumEducation", "payTo",
                "openings");
        faults(service.post(agent, "/job-postings", Recruitment.aPosting(-1)), "openings");
        faults(service.post(agent, "/job-postings", Recruitment.aPosting(1_000_000)), "openings");
        faults(service.post(Tokens.officer(), "/activities",
                Map.of("kind", "SPECIAL_FAIR", "title", "x".repeat(81), "startsAt", "2022-06-01T08:00:00Z", "endsAt",
                        "2022-06-01T01:00:00Z", "place", "示例")),
                "title", "endsAt", "university");
        service.post(Tokens.officer(), "/activities", Map.of("kind", "PARTY")).expect(400);
        var posting = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        var application = service.post(student.token(), "/applications",
                Map.of("intent", service.anIntent(fair, student, posting))).text("id");
        faults(service.post(agent, "/applications/" + application + "/offer",
                Map.of("pay", -5, "startsOn", "2022-05-01", "expiresOn", "2022-05-31", "fullTime", true)), "pay",
                "startsOn", "expiresOn");
        faults(service.post(agent, "/applications/" + application + "/offer",
                Map.of("pay", 5000, "startsOn", "2022-02-31", "expiresOn", "2022-06-30", "fullTime", true)),
                "startsOn");
    }

    @Test
    void tellsWhatIsWrongWithARosterLineByLine() {
        var good = Recruitment.aStudent();
        var bad = Recruitment.aStudent();
        var file = "\uFEFF" + Recruitment.HEADER + good.line()
                + "S-1,😀,123,12345,77,999,,2022-02-31,10525120220500001\n"
                + good.line() + bad.line().replace("109291202205", "105251202205");
        var answer = service.upload(Tokens.university(Recruitment.SCHOOL), file.getBytes(StandardCharsets.UTF_8))
                .expect(201);
        assertThat(answer.body().path("accepted").asInt()).isOne();
        var rejected = answer.body().path("rejected");
        assertThat(rejected.findValuesAsString("row")).contains("3", "4", "5").doesNotContain("2");
        assertThat(rejected.findValuesAsString("code")).contains("name.character", "resident-id.length",
                "mobile-number.format", "education.unknown", "degree.unknown", "text.missing",
                "graduate.date-invalid", "graduate.student-number-repeated",
                "graduate.certificate-of-another-school");
        assertThat(rejected.findValuesAsString("message")).allMatch(message -> message.matches("(?s).*\\p{IsHan}.*"));
        service.get(Tokens.university("10525"), "/graduate-uploads/" + answer.text("id"))
                .refuses(404, "roster-upload.unknown");

        service.upload(Tokens.university(Recruitment.SCHOOL),
                (Recruitment.HEADER + good.line()).getBytes(java.nio.charset.Charset.forName("GBK")))
                .refuses(400, "roster.not-utf-8");
        service.upload(Tokens.university(Recruitment.SCHOOL), "name,phone\n".getBytes(StandardCharsets.UTF_8))
                .expect(400);
    }

    /** A million lines are written while they are sent; what the platform has stored of them until it stops is gone. */
    @Test
    void refusesAMillionLinesAndKeepsNone(@LocalServerPort int port) throws Exception {
        var line = "S%07d,示例甲,,,21,,,2022-06-30,\n";
        var lines = Stream.concat(Stream.of(Recruitment.HEADER + line.formatted(0)), IntStream.range(0, 1_000)
                .mapToObj(
                        thousand -> IntStream.rangeClosed(1, 1_000).mapToObj(i -> line.formatted(thousand * 1_000 + i))
                                .collect(Collectors.joining())))
                .map(part -> part.getBytes(StandardCharsets.UTF_8)).iterator();
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/api/recruitment/v1/graduate-uploads"))
                .header("Authorization", "Bearer " + Tokens.university(Recruitment.SCHOOL))
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Content-Type", "text/csv")
                .header("Accept-Language", "en").POST(HttpRequest.BodyPublishers.ofByteArrays(() -> lines)).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"roster.too-many-lines\"", "A file may have at most 100");
        }
        assertThat(lines).as("what was not sent").isExhausted();
        await().untilAsserted(() -> assertThat(Aside.ask(
                () -> store.getCollection("rosterFiles.chunks").countDocuments())).isZero());
    }

    private static void faults(Recruitment.Answer answer, String... fields) {
        answer.expect(400);
        assertThat(answer.body().path("faults").findValuesAsString("field")).as("%s", answer.body())
                .containsExactlyInAnyOrder(fields);
    }
}
