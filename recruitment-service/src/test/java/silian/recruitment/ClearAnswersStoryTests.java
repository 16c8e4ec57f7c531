package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever sends what cannot be is told which field it was and which rule, in the own language. */
@RecruitmentStory
class ClearAnswersStoryTests {

    private static final String NOBODY = "0".repeat(32);

    @Autowired
    private Heard heard;

    private RestTestClient http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port + "/api/recruitment/v1").build();
    }

    @Test
    void tellsOfADoctorOfNineteen() {
        var line = "N1,示例甲," + ResidentId.complete("00000020030101201").value()
                + ",13900000001,11,210,机械工程,2022-06-30,";
        told(rejected(Recruitment.HEADER + line + "\n"), "education_code", "graduate.age-implausible", "19 周岁",
                "Aged 19");
    }

    @Test
    void tellsOfAFairThatEndsBeforeItBegins() {
        var fair = changed(Recruitment.aFair(), "endsAt", "2022-06-01T00:59:59Z");
        told(refused(400, Tokens.officer(), "/activities", fair), "endsAt", "activity.ends-before-it-starts",
                "必须晚于开始时间", "must end after it starts");
    }

    @Test
    void tellsOfPayFromMoreToLess() {
        var posting = changed(changed(Recruitment.aPosting(1), "payFrom", 20_000), "payTo", 10_000);
        told(refused(400, anAgent(), "/job-postings", posting), "payTo", "pay.range-inverted", "低于最低薪资",
                "is below the lowest");
    }

    @Test
    void tellsOfAnInterviewInThePast() {
        var slot = Map.of("startsAt", "2022-05-31T01:00:00Z", "endsAt", "2022-05-31T01:30:00Z", "interviewer", "A-1");
        told(refused(400, anAgent(), "/applications/" + NOBODY + "/interviews",
                Map.of("round", 1, "slots", List.of(slot))), "slots[0].startsAt", "interview.in-the-past", "不能早于现在",
                "must not begin before now");
    }

    @Test
    void tellsOfTheThirtyFirstOfFebruary() {
        told(refused(400, anAgent(), "/job-postings",
                changed(Recruitment.aPosting(1), "validThrough", "2022-02-31")), "validThrough", "field.date",
                "应为存在的日期",
                "existing date");
        told(refused(400, Tokens.officer(), "/activities",
                changed(Recruitment.aFair(), "startsAt", "2022-02-31T01:00:00Z")), "startsAt", "field.time", "时间",
                "time");
        var line = "N1,示例甲," + ResidentId.complete("00000020000101202").value()
                + ",13900000001,21,410,机械工程,2022-02-31,";
        told(rejected(Recruitment.HEADER + line + "\n"), "graduation_date", "graduate.date-invalid", "不是存在的日期",
                "not a date that exists");
    }

    @Test
    void tellsOfAnEmojiForAName() {
        var person = Map.<String, Object>of("identityCardSeen", true, "name", "😀", "idNumber",
                ResidentId.complete("00000020000101203").value(), "phone", "13900000001", "educationCode", "21",
                "degreeCode", "407", "graduationDate", "2022-06-30");
        told(refused(400, Tokens.officer(), "/talents", person), "name", "name.character", "只能由文字", "letters");
        var trainee = Map.of("name", "😀", "idNumber", person.get("idNumber"), "phone", "13900000001");
        told(refused(400, anAgent(), "/courses/" + NOBODY + "/enrolments", Map.of("trainees", List.of(trainee))),
                "trainees[0].name", "name.character", "只能由文字", "letters");
        told(refused(400, anAgent(), "/job-postings", changed(Recruitment.aPosting(1), "title", "工程师😀")), "title",
                "text.character", "字", "character");
    }

    @Test
    void tellsOfADescriptionOfTwoMegabytes() {
        told(refused(413, anAgent(), "/job-postings",
                changed(Recruitment.aPosting(1), "description", "x".repeat(2 * 1024 * 1024))), null, "body.too-large",
                "超过", "larger than");
        told(refused(400, anAgent(), "/job-postings",
                changed(Recruitment.aPosting(1), "description", "述".repeat(5_001))), "description", "text.too-long",
                "最长",
                "At most");
    }

    @Test
    void tellsOfAFileThatIsNotWhatItShouldBe() {
        var good = Recruitment.aStudent().line();
        told(uploaded(400, (Recruitment.HEADER + good).getBytes(Charset.forName("GBK"))), null, "roster.not-utf-8",
                "GBK", "GBK");
        told(uploaded(400, utf8(Recruitment.HEADER.replace("graduation_date,", "") + good)), "graduation_date",
                "roster.column-missing", "表头缺少", "header lacks");
        assertThat(rejected("\uFEFF" + Recruitment.HEADER + good)).as("a byte order mark").allMatch(List::isEmpty);
    }

    private String anAgent() {
        return Tokens.employerAgent(heard.anEmployer());
    }

    /** The faults of a command, first in Chinese, then in English. */
    private List<List<JsonNode>> refused(int status, String token, String path, Map<String, ?> body) {
        return inBoth(language -> faults(status, http.post().uri(path).header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Business-Date", Recruitment.FAIR_DAY.toString())
                .header("Back-Fill-Grant", Tokens.backFillGrant(Recruitment.FAIR_DAY))
                .header("Accept-Language", language).contentType(MediaType.APPLICATION_JSON).body(body).exchange(),
                "faults"));
    }

    /** The faults of a whole file. */
    private List<List<JsonNode>> uploaded(int status, byte[] file) {
        return inBoth(language -> faults(status, upload(language, file), "faults"));
    }

    /** The faults of the lines of a file that is only tried. */
    private List<List<JsonNode>> rejected(String file) {
        return inBoth(language -> faults(201, upload(language, utf8(file)), "rejected"));
    }

    private RestTestClient.ResponseSpec upload(String language, byte[] file) {
        return http.post().uri("/graduate-uploads?dryRun=true")
                .header("Authorization", "Bearer " + Tokens.university(Recruitment.SCHOOL))
                .header("Idempotency-Key", UUID.randomUUID().toString()).header("Accept-Language", language)
                .contentType(MediaType.valueOf("text/csv")).body(file).exchange();
    }

    private static List<List<JsonNode>> inBoth(Function<String, List<JsonNode>> ask) {
        return List.of(ask.apply("zh-CN"), ask.apply("en"));
    }

    private static List<JsonNode> faults(int status, RestTestClient.ResponseSpec response, String where) {
        var result = response.returnResult(byte[].class);
        var body = JsonMapper.shared().readTree(result.getResponseBody());
        assertThat(result.getStatus().value()).as("%s", body).isEqualTo(status);
        var faults = new ArrayList<JsonNode>();
        body.path(where).forEach(faults::add);
        return faults;
    }

    private static void told(List<List<JsonNode>> inBoth, @Nullable String field, String code, String zh, String en) {
        for (var faults : inBoth) {
            assertThat(faults).as("%s", faults).anySatisfy(fault -> {
                assertThat(fault.path("field").asString("")).isEqualTo(field == null ? "" : field);
                assertThat(fault.path("code").asString()).isEqualTo(code);
            });
        }
        assertThat(message(inBoth.getFirst(), code)).contains(zh).doesNotContain("{");
        assertThat(message(inBoth.getLast(), code)).containsIgnoringCase(en).doesNotContain("{");
    }

    private static String message(List<JsonNode> faults, String code) {
        return faults.stream().filter(fault -> fault.path("code").asString().equals(code)).findFirst().orElseThrow()
                .path("message").asString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> changed(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }
}
