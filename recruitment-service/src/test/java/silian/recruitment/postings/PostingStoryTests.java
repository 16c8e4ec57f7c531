package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import silian.contracts.recruitment.JobPostingPublished;
import silian.platform.commands.CommandId;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Published;
import silian.recruitment.QueriesAtTheDriver;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.Recruitment.Answer;
import tools.jackson.databind.JsonNode;

@RecruitmentStory
class PostingStoryTests {

    /** More than facets count. */
    private static final int MANY = CountingFacets.MOST + 200;
    private static final AtomicInteger CHAINS = new AtomicInteger();

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private MongoTemplate store;
    @Autowired
    private SearchingJobPostings searching;
    @Autowired
    private CountingFacets counting;
    @Autowired
    private SearchKeys keys;

    private String employer;
    /** Postings of one test are told from those of the others by their chain. */
    private String chain;

    @BeforeAll
    static void listen(@Autowired QueriesAtTheDriver queries) {
        queries.forget();
    }

    @AfterAll
    static void everyQuestionWasAnsweredByAnIndex(@Autowired QueriesAtTheDriver queries,
            @Autowired MongoTemplate store) {
        queries.areServedByIndexes(store.getDb(), "jobPostings", "savedSearches",
                "searchAlerts");
    }

    @BeforeEach
    void connect() {
        chain = "示例链" + CHAINS.incrementAndGet();
        employer = heard.anEmployer("示例装备有限公司");
    }

    @Test
    void leadsFromADraftThroughReviewToItsEnd() {
        var draft = draft(Map.of("description", "负责产线调试。\n限男性，能出差。")).expect(201);
        var id = draft.text("id");
        assertThat(draft.body().path("findings").path(0).path("wording").asString()).isEqualTo("限男性");
        assertThat(draft.body().path("findings").path(0).path("position").asInt()).isEqualTo(9);
        assertThat(draft.text("area")).isEqualTo("420302001");

        var refused = publish(id).refuses(422, "posting.wording-discriminates");
        assertThat(refused.body().toString()).contains("限男性", "第二十七条", "description");
        service.post(Tokens.officer(), "/job-postings/" + id + "/review-overruling", Map.of("reason", "示例"))
                .expect(403);
        service.post(Tokens.reviewer(), "/job-postings/" + id + "/review-overruling", Map.of("reason", " "))
                .refuses(400, "text.missing");
        service.post(Tokens.reviewer(), "/job-postings/" + id + "/review-overruling",
                Map.of("reason", "国家规定的女职工禁忌岗位")).expect(200);
        var published = publish(id).expect(200);
        assertThat(published.body().path("findings").isEmpty()).isTrue();
        assertThat(published.body().path("overruled").asBoolean()).isTrue();
        service.post(Tokens.reviewer(), "/job-postings/" + id + "/review-overruling", Map.of("reason", "示例"))
                .refuses(409, "posting.already-published");

        var linked = service.getAs(Tokens.university(Recruitment.SCHOOL), "/job-postings/" + id,
                "application/ld+json").expect(200).body();
        assertThat(linked.path("@context").asString()).isEqualTo("https://schema.org");
        assertThat(linked.path("@type").asString()).isEqualTo("JobPosting");
        assertThat(linked.path("datePosted").asString()).isEqualTo("2022-06-01");
        assertThat(linked.path("hiringOrganization").path("name").asString()).isEqualTo("示例装备有限公司");
        assertThat(linked.path("jobLocation").path("address").path("addressLocality").asString()).isEqualTo("武当路街道");
        assertThat(linked.path("baseSalary").path("value").path("unitText").asString()).isEqualTo("MONTH");
        assertThat(linked.path("baseSalary").path("value").path("maxValue").decimalValue())
                .isEqualByComparingTo("9000.5");
        assertThat(linked.path("employmentType").asString()).isEqualTo("FULL_TIME");
        assertThat(linked.path("totalJobOpenings").asInt()).isEqualTo(2);
        assertThat(linked.path("qualifications").asString()).isEqualTo("本科及以上");
        assertThat(linked.has("validThrough")).isFalse();

        assertThat(change(id)).isEqualTo("PUBLISHED");
        service.post(Tokens.employerAgent(employer), "/job-postings/" + id + "/pause", Map.of()).expect(200);
        assertThat(change(id)).isEqualTo("HIDDEN");
        assertThat(found("")).doesNotContain(id);
        service.getAs(Tokens.officer(), "/job-postings/" + id, "application/ld+json").refuses(404, "posting.unknown");
        service.post(Tokens.employerAgent(employer), "/job-postings/" + id + "/closing", Map.of()).expect(200);
        assertThat(change(id)).isEqualTo("ENDED");
        service.get(Tokens.talent("somebody"), "/job-postings/changes").expect(403);
    }

    @Test
    void findsWhatEveryWordAndFilterFits() {
        var welder = posted(Map.of("title", "高级焊接工程师", "major", "材料成型", "minimumEducation", "31", "payFrom", 5000,
                "payTo", 7000, "employerSize", "LARGE"));
        var programmer = posted(Map.of("title", "嵌入式软件工程师", "description", "负责新能源汽车控制器的 Embedded Engineering",
                "minimumEducation", "21", "payFrom", 9000, "payTo", 15000, "area", "420302002"));
        var doctor = posted(Map.of("title", "材料研究员", "minimumEducation", "11", "payFrom", 15000, "payTo", 25000,
                "area", "420303"));

        assertThat(found("")).containsExactlyInAnyOrder(welder, programmer, doctor);
        assertThat(found("&words=工程师")).containsExactlyInAnyOrder(welder, programmer);
        assertThat(found("&words=工程师 新能源汽车")).containsExactly(programmer);
        assertThat(found("&words=embedded engineer")).containsExactly(programmer);
        assertThat(found("&words=材料")).containsExactlyInAnyOrder(welder, doctor);
        assertThat(found("&words=厨师")).isEmpty();
        assertThat(found("&area=420302")).containsExactlyInAnyOrder(welder, programmer);
        assertThat(found("&area=4203&payFrom=15000")).containsExactlyInAnyOrder(programmer, doctor);
        assertThat(found("&payFrom=15000.01")).containsExactly(doctor);
        assertThat(found("&education=21")).containsExactlyInAnyOrder(welder, programmer);
        assertThat(found("&education=32")).isEmpty();
        assertThat(found("&major=材料成型")).containsExactly(welder);
        assertThat(found("&employerSize=LARGE&education=14")).containsExactly(welder);
        assertThat(found("&sort=BEST_PAID")).containsExactly(doctor, programmer, welder);

        var pages = new ArrayList<String>();
        var next = "";
        do {
            var page = search("&sort=BEST_PAID&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200).body();
            pages.addAll(ids(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(pages).containsExactly(doctor, programmer, welder);

        var facets = service.get(Tokens.talent("somebody"), "/job-postings/facets?chain=" + chain).expect(200).body();
        assertThat(facets.path("counted").asInt()).isEqualTo(3);
        assertThat(facets.path("capped").asBoolean()).isFalse();
        assertThat(facets.path("areas").toString()).contains("{\"value\":\"420302001\",\"count\":1}", "420303");
        assertThat(facets.path("educations").toString()).contains("{\"value\":\"11\",\"count\":1}");
        assertThat(facets.path("chains").toString()).isEqualTo("[{\"value\":\"" + chain + "\",\"count\":3}]");
    }

    @Test
    void pagesTheNewestWithoutLossOrRepetition() {
        var all = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            all.add(posted(Map.of("title", "示例装配工")));
        }
        var pages = new ArrayList<String>();
        var next = "";
        do {
            var page = search("&words=装配&limit=3" + (next.isEmpty() ? "" : "&cursor=" + next)).expect(200).body();
            pages.addAll(ids(page));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(pages).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void findsAmongManyWhatLookingAtEachOneFinds() {
        var many = new ManyPostings(MANY, employer, chain, keys);
        // as documents, so that nobody hears of them
        store.getCollection("jobPostings").insertMany(many.all().stream().map(posting -> {
            var document = new Document();
            store.getConverter().write(posting, document);
            return document;
        }).toList());
        var random = new Random(20220601);
        for (int i = 0; i < 60; i++) {
            var wish = many.aWish(random);
            for (var order : SearchingJobPostings.Order.values()) {
                assertThat(searching.search(wish, order, ScrollPosition.keyset(), Limit.of(200)))
                        .as("%s %s", wish, order).extracting(JobPosting::id)
                        .containsExactlyElementsOf(many.linearly(wish, searching.wanted(wish), order, 200));
            }
        }
        var facets = counting.count(new Wish(null, null, null, null, null, chain, null));
        assertThat(facets.capped()).isTrue();
        assertThat(facets.counted()).isEqualTo(CountingFacets.MOST);
        assertThat(facets.areas().stream().mapToLong(CountingFacets.Count::count).sum()).isEqualTo(CountingFacets.MOST);
        store.remove(Query.query(Criteria.where("listing.keys").is(SearchKeys.chain(chain))), JobPosting.class);
    }

    @Test
    void endsWithItsLastDay() {
        var id = posted(Map.of("validThrough", "2022-06-30"));
        await().until(() -> service.get(Tokens.officer(), "/job-postings/" + id).text("state"), "EXPIRED"::equals);
        assertThat(found("")).doesNotContain(id);
        service.get(Tokens.talent("somebody"), "/job-postings/" + id).refuses(404, "posting.unknown");
        assertThat(change(id)).isEqualTo("ENDED");
        publish(id).refuses(409, "posting.expired");
    }

    @Test
    void tellsWhyAPostingIsNear() {
        // only the newest are looked at, and only the nearest shown: those of other stories are not to be seen
        store.getCollection("jobPostings").updateMany(new Document(), Updates.unset("listing"));
        var student = Recruitment.aStudent();
        service.claimed(student);
        var near = posted(Map.of("title", "设备工程师", "major", "机械工程", "payTo", 9000));
        var far = posted(Map.of("title", "药物研究员", "major", "药学", "minimumEducation", "11", "area", "420303"));

        var ranked = service.get(student.token(), "/me/near-postings?area=420302&payFrom=8000").expect(200).body()
                .path("items");

        var scores = new HashMap<String, JsonNode>();
        ranked.forEach(item -> scores.put(item.path("posting").path("id").asString(), item));
        assertThat(ranked.path(0).path("score").asInt()).isEqualTo(100);
        assertThat(scores.get(near).path("score").asInt()).isEqualTo(100);
        assertThat(scores.get(far).path("score").asInt()).isLessThan(100);
        assertThat(scores.get(far).path("reasons").path(0).path("met").asBoolean()).isFalse();
        assertThat(scores.get(near).toString()).contains("您的学历达到岗位要求", "your education is enough");
        var untold = service.get(student.token(), "/me/near-postings").expect(200).body().path("items").path(0);
        assertThat(untold.path("reasons").path(3).path("met").isNull()).isTrue();
        assertThat(untold.path("reasons").path(3).path("howToTell").path("en").asString()).contains("pay");
        service.get(Tokens.talent("without-profile"), "/me/near-postings").refuses(404, "profile.unknown");
        service.get(student.token(), "/me/near-postings?area=xx&payFrom=0").expect(400);
    }

    @Test
    void alertsTheSearcherOnceForEachPosting() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        var search = service.post(student.token(), "/me/saved-searches",
                Map.of("words", "工程师", "chain", chain, "payFrom", 9000)).expect(201).text("id");
        var ended = service.post(student.token(), "/me/saved-searches", Map.of("chain", chain)).expect(201).text("id");
        service.post(student.token(), "/me/saved-searches/" + ended + "/ending", Map.of()).expect(200);
        service.post(student.token(), "/me/saved-searches/" + ended + "/ending", Map.of())
                .refuses(409, "search.ended");
        service.post(Tokens.talent("somebody"), "/me/saved-searches/" + search + "/ending", Map.of())
                .refuses(404, "search.unknown");
        assertThat(service.get(student.token(), "/me/saved-searches").body().path("items").size()).isEqualTo(1);

        var meant = posted(Map.of("title", "示例电气工程师"));
        var paidLess = posted(Map.of("title", "示例电气工程师", "payTo", 8000));
        var other = posted(Map.of("title", "示例电气操作员"));
        for (var posting : List.of(meant, paidLess, other, meant)) {
            heard.hear("silian.recruitment.job-posting.v1", posting, 1, new JobPostingPublished(posting, employer, null,
                    "示例岗位", 2, "21", new BigDecimal("6000"), new BigDecimal("9000.50"), null, Recruitment.FAIR_DAY));
        }
        service.post(Tokens.officer(), "/job-postings/" + meant + "/pause", Map.of()).expect(200);
        publish(meant).expect(200);

        var alert = CommandId.digest("search-alert\n" + search + '\n' + meant);
        var told = Published.one("silian.recruitment.search-alert.v1", alert,
                "silian.recruitment.saved-search-matched.v1");
        assertThat(told.path("savedSearchId").asString()).isEqualTo(search);
        assertThat(told.path("jobPostingId").asString()).isEqualTo(meant);
        assertThat(told.toString()).doesNotContain(student.name(), student.phone(), "工程师");
        assertThat(alertsOf(search)).containsExactly(meant);
        assertThat(alertsOf(ended)).isEmpty();
    }

    @Test
    void refusesSavedSearchesThatAskNothingAndTooMany() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        service.post(student.token(), "/me/saved-searches", Map.of()).refuses(400, "search.asks-nothing");
        service.post(student.token(), "/me/saved-searches", Map.of("words", "，。！")).refuses(400, "search.no-words");
        service.post(student.token(), "/me/saved-searches", Map.of("words", "😀", "education", "99", "area", "1",
                "payFrom", -1)).expect(400);
        service.post(Tokens.talent("without-profile"), "/me/saved-searches", Map.of("words", "工程师"))
                .refuses(404, "profile.unknown");
        for (int i = 0; i < 20; i++) {
            service.post(student.token(), "/me/saved-searches", Map.of("words", "工程师")).expect(201);
        }
        service.post(student.token(), "/me/saved-searches", Map.of("words", "工程师")).refuses(409, "search.too-many");
    }

    @Test
    void answersBadInputClearly() {
        draft(Map.of("payFrom", 20000, "payTo", 10000)).refuses(400, "pay.range-inverted");
        draft(Map.of("title", "工程师😀")).refuses(400, "text.character");
        draft(Map.of("description", "述".repeat(5_001))).refuses(400, "text.too-long");
        draft(Map.of("description", "述".repeat(5_000))).expect(201);
        draft(Map.of("description", "述".repeat(700_000))).refuses(413, "body.too-large");
        var february = draft(Map.of("validThrough", "2022-02-31")).expect(400);
        assertThat(february.body().toString()).contains("validThrough");
        draft(Map.of("validThrough", "2022-05-31")).refuses(400, "posting.ends-in-the-past");
        draft(Map.of("validThrough", "2022-06-01")).expect(201);
        draft(Map.of("area", "420302999")).refuses(400, "area.unknown");
        draft(Map.of("employerSize", "HUGE")).expect(400);
        draft(Map.of("description", "联系电话 13900000000")).refuses(400, "text.personal-number");
        search("&sort=OLDEST").expect(400);
        search("&payFrom=abc").expect(400);
        search("&area=42-0302").refuses(400, "area.format");
        search("&words=！！").refuses(400, "search.no-words");
        service.get(Tokens.employerAgent(employer), "/job-postings/search").expect(403);
        service.get(Tokens.university(Recruitment.SCHOOL), "/job-postings/changes?since=yesterday").expect(400);
    }

    private List<String> alertsOf(String search) {
        return store.getCollection("searchAlerts").find(new Document()).into(new ArrayList<>()).stream()
                .filter(alert -> search.equals(alert.getString("search"))).map(alert -> alert.getString("posting"))
                .toList();
    }

    /** What the feed says of a posting, once it has settled. */
    private String change(String id) {
        var state = service.get(Tokens.officer(), "/job-postings/" + id).text("state");
        var wanted = switch (state) {
            case "PUBLISHED" -> "PUBLISHED";
            case "PAUSED" -> "HIDDEN";
            default -> "ENDED";
        };
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

    private Answer search(String more) {
        return service.get(Tokens.talent("somebody"), "/job-postings/search?chain=" + chain + more);
    }

    private List<String> found(String more) {
        return ids(search(more).expect(200).body());
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private String posted(Map<String, Object> told) {
        var id = draft(told).expect(201).text("id");
        publish(id).expect(200);
        return id;
    }

    private Answer draft(Map<String, Object> told) {
        var posting = new HashMap<>(Recruitment.aPosting(2));
        posting.put("chain", chain);
        posting.putAll(told);
        return service.post(Tokens.employerAgent(employer), "/job-postings", posting);
    }

    private Answer publish(String id) {
        return service.post(Tokens.officer(), "/job-postings/" + id + "/publication", Map.of());
    }
}
