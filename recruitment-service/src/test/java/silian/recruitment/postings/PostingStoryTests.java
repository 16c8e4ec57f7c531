package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;

/** From a draft to its end. */
@RecruitmentStory
class PostingStoryTests {

    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    private PostingsOfAChain ours;

    @BeforeEach
    void post() {
        ours = new PostingsOfAChain(service, heard.anEmployer("示例装备有限公司"));
    }

    @Test
    void leadsFromADraftThroughReviewToItsEnd() {
        var draft = ours.draft(Map.of("description", "负责产线调试。\n限男性，能出差。")).expect(201);
        var id = draft.text("id");
        assertThat(draft.body().path("findings").path(0).path("wording").asString()).isEqualTo("限男性");
        assertThat(draft.body().path("findings").path(0).path("position").asInt()).isEqualTo(9);
        assertThat(draft.text("area")).isEqualTo("420302001");

        service.read("/job-postings/" + id).refuses(404, "posting.unknown");
        var refused = ours.publish(id).refuses(422, "posting.wording-discriminates");
        assertThat(refused.body().toString()).contains("限男性", "第二十七条", "description");
        service.post(Tokens.officer(), "/job-postings/" + id + "/review-overruling", Map.of("reason", "示例"))
                .expect(403);
        service.post(Tokens.reviewer(), "/job-postings/" + id + "/review-overruling", Map.of("reason", " "))
                .refuses(400, "text.missing");
        service.post(Tokens.reviewer(), "/job-postings/" + id + "/review-overruling",
                Map.of("reason", "国家规定的女职工禁忌岗位")).expect(200);
        var published = ours.publish(id).expect(200);
        assertThat(published.body().path("findings").isEmpty()).isTrue();
        assertThat(published.body().path("overruled").asBoolean()).isTrue();
        service.post(Tokens.reviewer(), "/job-postings/" + id + "/review-overruling", Map.of("reason", "示例"))
                .refuses(409, "posting.already-published");

        var shown = service.read("/job-postings/" + id).expect(200).body();
        assertThat(shown.path("employerName").asString()).isEqualTo("示例装备有限公司");
        assertThat(shown.propertyNames()).doesNotContain("findings", "overruled", "returnedFor", "demand", "version");
        var linked = service.read("/job-postings/" + id, JSON_LD).expect(200).body();
        assertThat(linked.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(linked.path("@type").asString()).isEqualTo("JobPosting");
        assertThat(linked.path("datePosted").asString()).isEqualTo("2022-06-01T00:00:00+08:00");
        assertThat(linked.path("hiringOrganization").path("name").asString()).isEqualTo("示例装备有限公司");
        var address = linked.path("jobLocation").path("address");
        assertThat(address.path("addressRegion").asString()).isEqualTo("湖北省");
        assertThat(address.path("addressLocality").asString()).isEqualTo("十堰市");
        assertThat(address.path("streetAddress").asString()).isEqualTo("茅箭区武当路街道");
        assertThat(linked.path("description").asString()).startsWith("<p>负责产线调试。</p><p>限男性，能出差。</p><p>岗位：");
        assertThat(linked.path("baseSalary").path("value").path("unitText").asString()).isEqualTo("MONTH");
        assertThat(linked.path("baseSalary").path("value").path("maxValue").decimalValue())
                .isEqualByComparingTo("9000.5");
        assertThat(linked.path("employmentType").asString()).isEqualTo("FULL_TIME");
        assertThat(linked.path("totalJobOpenings").asInt()).isEqualTo(2);
        assertThat(linked.path("qualifications").asString()).isEqualTo("本科及以上");
        assertThat(linked.has("validThrough")).isFalse();

        assertThat(change(id)).isEqualTo("PUBLISHED");
        service.post(Tokens.employerAgent(ours.employer()), "/job-postings/" + id + "/pause", Map.of()).expect(200);
        assertThat(change(id)).isEqualTo("HIDDEN");
        assertThat(ours.found("")).doesNotContain(id);
        service.read("/job-postings/" + id, JSON_LD).refuses(404, "posting.unknown");
        service.read("/job-postings/" + id).refuses(404, "posting.unknown");
        service.post(Tokens.employerAgent(ours.employer()), "/job-postings/" + id + "/closing", Map.of()).expect(200);
        assertThat(change(id)).isEqualTo("ENDED");
        service.get(Tokens.talent("somebody"), "/job-postings/changes").expect(403);
    }

    @Test
    void tellsSearchEnginesWhatItTellsPeople() {
        var id = ours.posted(Map.of("validThrough", "9000-12-31", "major", "机械工程", "employment", "PART_TIME"));

        var linked = service.read("/job-postings/" + id, JSON_LD).expect(200).body();

        assertThat(linked.path("validThrough").asString()).isEqualTo("9000-12-31T23:59:59+08:00");
        assertThat(linked.path("identifier").path("@type").asString()).isEqualTo("PropertyValue");
        assertThat(linked.path("identifier").path("name").asString()).isEqualTo("silian");
        assertThat(linked.path("identifier").path("value").asString()).isEqualTo(id);
        assertThat(linked.path("industry").asString()).isEqualTo(ours.chain());
        assertThat(linked.path("employmentType").asString()).isEqualTo("PART_TIME");
        assertThat(linked.path("qualifications").asString()).isEqualTo("本科及以上；专业：机械工程");
        assertThat(linked.path("hiringOrganization").path("taxID").asString()).isEqualTo(ours.employer());
        assertThat(linked.path("description").asString()).isEqualTo("<p>岗位：" + linked.path("title").asString()
                + "</p><p>任职要求：本科及以上；专业：机械工程</p><p>工作地点：十堰市茅箭区武当路街道</p><p>月薪：6000.00–9000.50 元</p>");
    }

    @Test
    void showsSearchEnginesTextAsTextAndPlacesAsFarAsTheyAreKnown() {
        var id = ours.posted(Map.of("area", "4201", "description", "会用 <b>C & D</b>\n\n能出差"));

        var linked = service.read("/job-postings/" + id, JSON_LD).expect(200).body();

        assertThat(linked.path("description").asString())
                .startsWith("<p>会用 &lt;b&gt;C &amp; D&lt;/b&gt;</p><p>能出差</p><p>岗位：");
        var address = linked.path("jobLocation").path("address");
        assertThat(address.path("addressLocality").asString()).isEqualTo("4201");
        assertThat(address.has("streetAddress")).isFalse();
    }

    @Test
    void tellsWhoeverFollowsThatNothingChanged() {
        var school = Tokens.university(Recruitment.SCHOOL);
        var id = ours.posted(Map.of());
        change(id);
        var since = changedAt(id);
        var page = "/job-postings/changes?since=" + since;
        // other postings may change at the same time
        var tag = await().until(() -> {
            var seen = service.tag(school, page);
            return service.get(school, page, seen).status() == 304 ? seen : "";
        }, seen -> !seen.isEmpty());

        service.post(Tokens.officer(), "/job-postings/" + id + "/pause", Map.of()).expect(200);

        await().atMost(Duration.ofSeconds(15)).until(() -> service.get(school, page, tag).status() == 200);
    }

    private String changedAt(String id) {
        var changes = service.get(Tokens.university(Recruitment.SCHOOL), "/job-postings/changes?since="
                + Instant.now().minusSeconds(60) + "&limit=200").expect(200).body().path("items");
        return changes.valueStream().filter(change -> change.path("id").asString().equals(id)).findFirst()
                .orElseThrow().path("changedAt").asString();
    }

    @Test
    void isNotToBeFoundWhileEveryPlaceIsTaken() {
        var agent = Tokens.employerAgent(ours.employer());
        var id = ours.posted(Map.of("openings", 1));
        var student = service.aVerifiedStudent();
        var fair = service.aFairUnderWay(ours.employer(), id);
        var application = service.anAcceptedApplication(fair, student, ours.employer(), id);
        assertThat(ours.found("")).contains(id);
        assertThat(change(id)).isEqualTo("PUBLISHED");

        var hire = service.post(agent, "/applications/" + application + "/hire", Map.of()).expect(201).text("hireId");

        assertThat(ours.found("")).doesNotContain(id);
        service.read("/job-postings/" + id, JSON_LD).refuses(404, "posting.unknown");
        assertThat(service.read("/job-postings/" + id).expect(200).body().path("remaining").asInt()).isZero();
        assertThat(feed(id, "FILLED")).isEqualTo("FILLED");

        service.post(agent, "/hires/" + hire + "/withdrawal", Map.of("reasonCode", "not-reported-for-work"))
                .expect(200);
        await().untilAsserted(() -> assertThat(ours.found("")).contains(id));
        assertThat(service.read("/job-postings/" + id, JSON_LD).expect(200).body().path("totalJobOpenings").asInt())
                .isOne();
        assertThat(change(id)).isEqualTo("PUBLISHED");
    }

    @Test
    void endsWithItsLastDay() {
        var id = ours.posted(Map.of("validThrough", "2022-06-30"));
        await().until(() -> service.get(Tokens.officer(), "/job-postings/" + id).text("state"), "EXPIRED"::equals);
        assertThat(ours.found("")).doesNotContain(id);
        service.get(Tokens.talent("somebody"), "/job-postings/" + id).refuses(404, "posting.unknown");
        assertThat(change(id)).isEqualTo("ENDED");
        ours.publish(id).refuses(409, "posting.expired");
    }

    @Test
    void answersBadInputClearly() {
        ours.draft(Map.of("payFrom", 20000, "payTo", 10000)).refuses(400, "pay.range-inverted");
        ours.draft(Map.of("title", "工程师😀")).refuses(400, "text.character");
        ours.draft(Map.of("description", "述".repeat(5_001))).refuses(400, "text.too-long");
        ours.draft(Map.of("description", "述".repeat(5_000))).expect(201);
        ours.draft(Map.of("description", "述".repeat(700_000))).refuses(413, "body.too-large");
        var february = ours.draft(Map.of("validThrough", "2022-02-31")).expect(400);
        assertThat(february.body().toString()).contains("validThrough");
        ours.draft(Map.of("validThrough", "2022-05-31")).refuses(400, "posting.ends-in-the-past");
        ours.draft(Map.of("validThrough", "2022-06-01")).expect(201);
        ours.draft(Map.of("area", "420302999")).refuses(400, "area.unknown");
        ours.draft(Map.of("employerSize", "HUGE")).expect(400);
        ours.draft(Map.of("description", "联系电话 13900000000")).refuses(400, "text.personal-number");
        ours.search("&sort=OLDEST").expect(400);
        ours.search("&payFrom=abc").expect(400);
        ours.search("&area=42-0302").refuses(400, "area.format");
        ours.search("&words=！！").refuses(400, "search.no-words");
        service.get(Tokens.university(Recruitment.SCHOOL), "/job-postings/changes?since=yesterday").expect(400);
        service.get(Tokens.university(Recruitment.SCHOOL), "/job-postings/changes?since=-300000000-01-01T00:00:00Z")
                .refuses(400, "field.time");
    }

    /** What the feed says of a posting, once it has settled. */
    private String change(String id) {
        var state = service.get(Tokens.officer(), "/job-postings/" + id).text("state");
        var wanted = switch (state) {
            case "PUBLISHED" -> "PUBLISHED";
            case "PAUSED" -> "HIDDEN";
            default -> "ENDED";
        };
        return feed(id, wanted);
    }

    private String feed(String id, String wanted) {
        return await().atMost(Duration.ofSeconds(15)).until(() -> changes().getOrDefault(id, "none"), wanted::equals);
    }

    private Map<String, String> changes() {
        var changes = new HashMap<String, String>();
        var next = "";
        do {
            var page = service.get(Tokens.university(Recruitment.SCHOOL),
                    "/job-postings/changes?since=2020-01-01T00:00:00Z&limit=5"
                            + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200).body();
            page.path("items").forEach(item -> {
                assertThat(item.has("posting") && !item.path("posting").isNull())
                        .isEqualTo(item.path("change").asString().equals("PUBLISHED"));
                changes.put(item.path("id").asString(), item.path("change").asString());
            });
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return changes;
    }
}
