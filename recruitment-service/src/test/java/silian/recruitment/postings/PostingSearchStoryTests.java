package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.SearchingJobPostings.Order;
import tools.jackson.databind.JsonNode;

/** Whoever looks for a posting finds it. */
@RecruitmentStory
class PostingSearchStoryTests {

    /** More than facets count. */
    private static final int MANY = CountingFacets.MOST + 200;

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

    private PostingsOfAChain ours;

    @BeforeEach
    void post() {
        ours = new PostingsOfAChain(service, heard.anEmployer("示例装备有限公司"));
    }

    @Test
    void findsWhatEveryWordAndFilterFits() {
        var welder = ours.posted(Map.of("title", "高级焊接工程师", "major", "材料成型", "minimumEducation", "31", "payFrom", 5000,
                "payTo", 7000, "employerSize", "LARGE"));
        var programmer = ours.posted(Map.of("title", "嵌入式软件工程师", "description", "负责新能源汽车控制器的 Embedded Engineering",
                "minimumEducation", "21", "payFrom", 9000, "payTo", 15000, "area", "420302002"));
        var doctor = ours.posted(Map.of("title", "材料研究员", "minimumEducation", "11", "payFrom", 15000, "payTo", 25000,
                "area", "420303"));

        assertThat(ours.found("")).containsExactlyInAnyOrder(welder, programmer, doctor);
        assertThat(ours.found("&words=工程师")).containsExactlyInAnyOrder(welder, programmer);
        assertThat(ours.found("&words=工程师 新能源汽车")).containsExactly(programmer);
        assertThat(ours.found("&words=embedded engineer")).containsExactly(programmer);
        assertThat(ours.found("&words=材料")).containsExactlyInAnyOrder(welder, doctor);
        assertThat(ours.found("&words=厨师")).isEmpty();
        assertThat(ours.found("&area=420302")).containsExactlyInAnyOrder(welder, programmer);
        assertThat(ours.found("&area=4203&payFrom=15000")).containsExactlyInAnyOrder(programmer, doctor);
        assertThat(ours.found("&payFrom=15000.01")).containsExactly(doctor);
        assertThat(ours.found("&education=21")).containsExactlyInAnyOrder(welder, programmer);
        assertThat(ours.found("&education=32")).isEmpty();
        assertThat(ours.found("&major=材料成型")).containsExactly(welder);
        assertThat(ours.found("&employerSize=LARGE&education=14")).containsExactly(welder);
        assertThat(ours.found("&sort=BEST_PAID")).containsExactly(doctor, programmer, welder);

        assertThat(ours.paged("&sort=BEST_PAID", 1)).containsExactly(doctor, programmer, welder);

        var facets = service.read("/job-postings/facets?chain=" + ours.chain()).expect(200)
                .body();
        assertThat(facets.path("counted").asInt()).isEqualTo(3);
        assertThat(facets.path("capped").asBoolean()).isFalse();
        assertThat(facets.path("areas").toString()).contains("{\"value\":\"420302001\",\"count\":1}", "420303");
        assertThat(facets.path("educations").toString()).contains("{\"value\":\"11\",\"count\":1}");
        assertThat(facets.path("majors").toString()).isEqualTo("[{\"value\":\"材料成型\",\"count\":1}]");
        assertThat(facets.path("employerSizes").toString()).isEqualTo("[{\"value\":\"LARGE\",\"count\":1}]");
        assertThat(facets.path("payBands").valueStream().map(band -> band.path("from").asInt() + "-"
                + band.path("below").asString("") + ": " + band.path("count").asInt()))
                .containsExactly("5000-8000: 1", "12000-20000: 1", "20000-: 1");
        assertThat(facets.path("chains").toString()).isEqualTo("[{\"value\":\"" + ours.chain() + "\",\"count\":3}]");
    }

    @Test
    void remembersForAWhileWhatItCountedForTheSameWish() {
        var left = ours.posted(Map.of("title", "示例装配工"));
        assertThat(counted("")).isEqualTo(1);
        ours.posted(Map.of("title", "示例装配工", "area", "420303"));
        service.post(Tokens.officer(), "/job-postings/" + left + "/closing", Map.of()).expect(200);

        assertThat(counted("")).as("what was counted a moment ago").isEqualTo(1);
        assertThat(counted("&area=420303")).as("another wish").isEqualTo(1);
        assertThat(counted("&area=420302")).as("another wish").isZero();
        assertThat(ours.found("")).as("never what is closed").doesNotContain(left).hasSize(1);
    }

    private int counted(String more) {
        return service.read("/job-postings/facets?chain=" + ours.chain() + more).expect(200).body().path("counted")
                .asInt();
    }

    @Test
    void pagesTheNewestWithoutLossOrRepetition() {
        var all = new HashSet<String>();
        for (int i = 0; i < 7; i++) {
            all.add(ours.posted(Map.of("title", "示例装配工")));
        }
        assertThat(ours.paged("&words=装配", 3)).hasSize(7).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void findsAmongManyWhatLookingAtEachOneFinds() {
        var many = new ManyPostings(MANY, ours.employer(), ours.chain(), keys);
        // as documents, so that nobody hears of them
        store.getCollection("jobPostings").insertMany(many.all().stream().map(posting -> {
            var document = new Document();
            store.getConverter().write(posting, document);
            return document;
        }).toList());
        var random = new Random(20220601);
        for (int i = 0; i < 60; i++) {
            var wish = many.aWish(random);
            for (var order : Order.values()) {
                assertThat(searching.search(wish, order, ScrollPosition.keyset(), Limit.of(200)))
                        .as("%s %s", wish, order).extracting(JobPosting::id)
                        .containsExactlyElementsOf(many.linearly(wish, searching.wanted(wish), order, 200));
            }
        }
        for (var limit : List.of(1, 7, 50)) {
            var words = new Wish("焊接 工程师", null, null, null, null, ours.chain(), null);
            assertThat(paged(words, limit)).as("by %s", limit)
                    .containsExactlyElementsOf(many.linearly(words, searching.wanted(words), Order.RELEVANCE, MANY));
        }
        var facets = counting.count(new Wish(null, null, null, null, null, ours.chain(), null));
        assertThat(facets.capped()).isTrue();
        assertThat(facets.counted()).isEqualTo(CountingFacets.MOST);
        assertThat(facets.areas().stream().mapToLong(CountingFacets.Count::count).sum()).isEqualTo(CountingFacets.MOST);
        store.remove(Query.query(Criteria.where("showing.listing.keys").is(SearchKeys.chain(ours.chain()))),
                JobPosting.class);
    }

    private List<JobPostingId> paged(Wish wish, int limit) {
        var ids = new ArrayList<JobPostingId>();
        var position = ScrollPosition.keyset();
        Window<JobPosting> page;
        do {
            page = searching.search(wish, Order.RELEVANCE, position, Limit.of(limit));
            page.forEach(posting -> ids.add(posting.id()));
            position = page.isEmpty() ? position : (KeysetScrollPosition) page.positionAt(page.size() - 1);
        } while (page.hasNext());
        return ids;
    }

    @Test
    void putsTheTitleBeforeTheRestAcrossPagesOfAnySize() {
        var elsewhere = List.of(ours.posted(Map.of("title", "产线主管", "description", "带领焊接班组的工程师")),
                ours.posted(Map.of("title", "焊接主管", "description", "与工程师配合")));
        var titled = List.of(ours.posted(Map.of("title", "焊接工程师")), ours.posted(Map.of("title", "高级焊接工程师")));
        ours.posted(Map.of("title", "工程师", "description", "负责装配"));
        var all = new ArrayList<String>();
        // published on one day: by their ids
        all.addAll(titled.stream().sorted().toList());
        all.addAll(elsewhere.stream().sorted().toList());

        for (var limit : List.of(1, 2, 3, 4, 50)) {
            for (var sort : List.of("", "&sort=RELEVANCE")) {
                assertThat(ours.paged("&words=焊接 工程师" + sort, limit)).as("%s %s", limit, sort)
                        .containsExactlyElementsOf(all);
            }
        }
        assertThat(ours.paged("&words=焊接 工程师&sort=NEWEST", 3))
                .containsExactlyElementsOf(all.stream().sorted().toList());
        assertThat(ours.paged("&sort=RELEVANCE", 3)).as("without words the newest").hasSize(5).isSorted();
        assertThat(ours.paged("&words=班组", 1)).as("in no title").containsExactly(elsewhere.getFirst());
        assertThat(ours.paged("&words=高级", 1)).as("in titles alone").containsExactly(titled.getLast());
        assertThat(ours.paged("&words=厨师", 1)).isEmpty();
    }

    @Test
    void takesWhateverSomebodyTypes() {
        var letters = "a b c d e f g h i j k l m n o p q r s t u v w x y z";
        var titled = ours.posted(Map.of("title", "C 语言工程师"));
        var all = ours.posted(Map.of("title", "示例 z y x", "description", letters));

        assertThat(ours.found("&words=c")).as("one letter").containsExactly(titled, all);
        assertThat(ours.found("&words=\"c\" -语言")).as("no operators").containsExactly(titled);
        assertThat(ours.found("&words=" + letters)).as("as many words as there is room for").containsExactly(all);
        assertThat(ours.paged("&words=y z", 1)).containsExactly(all);
        ours.search("&words=😀").refuses(400, "text.character");
        ours.search("&words=" + "焊".repeat(61)).refuses(400, "text.too-long");
    }

    @Test
    void tellsWhyAPostingIsNear() {
        // only the newest are looked at, and only the nearest shown: those of other stories are not to be seen
        Aside.arrange(
                () -> store.getCollection("jobPostings").updateMany(new Document(), Updates.unset("showing.listing")));
        var student = Recruitment.aStudent();
        service.claimed(student);
        var near = ours.posted(Map.of("title", "设备工程师", "major", "机械工程", "payTo", 9000));
        var far = ours.posted(Map.of("title", "药物研究员", "major", "药学", "minimumEducation", "11", "area", "420303"));

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
        service.post(student.token(), "/me/profile", Map.of("skills", List.of("机器人 编程", "焊接"), "areas",
                List.of("420304", "420303"), "payFrom", 9500, "payTo", 12000, "chains", List.of(ours.chain())))
                .expect(200);
        var robots = ours.posted(Map.of("title", "机器人编程工程师", "area", "420303", "payTo", 10000));
        var wished = new HashMap<String, JsonNode>();
        service.get(student.token(), "/me/near-postings").expect(200).body().path("items")
                .forEach(item -> wished.put(item.path("posting").path("id").asString(), item));
        assertThat(met(wished.get(robots))).containsExactlyEntriesOf(reasons(true, true, true, true, true, true));
        assertThat(wished.get(robots).path("score").asInt()).isEqualTo(wished.get(robots).path("most").asInt());
        assertThat(met(wished.get(near))).containsExactlyEntriesOf(reasons(true, true, false, false, true, false));
        var asked = service.get(student.token(), "/me/near-postings?area=420302&payFrom=8000").expect(200).body()
                .path("items").path(0);
        assertThat(asked.path("posting").path("id").asString()).isEqualTo(near);
        service.get(Tokens.talent("without-profile"), "/me/near-postings").refuses(404, "profile.unknown");
        service.get(student.token(), "/me/near-postings?area=xx&payFrom=0").expect(400);
    }

    private static Map<String, Boolean> met(JsonNode near) {
        var met = new LinkedHashMap<String, Boolean>();
        near.path("reasons").forEach(reason -> met.put(reason.path("code").asString(), reason.path("met").asBoolean()));
        return met;
    }

    private static Map<String, Boolean> reasons(boolean education, boolean major, boolean area, boolean pay,
            boolean chain, boolean skills) {
        var met = new LinkedHashMap<String, Boolean>();
        met.put("education", education);
        met.put("major", major);
        met.put("area", area);
        met.put("pay", pay);
        met.put("chain", chain);
        met.put("skills", skills);
        return met;
    }
}
