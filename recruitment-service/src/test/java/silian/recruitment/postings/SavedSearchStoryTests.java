package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import silian.contracts.recruitment.JobPostingPublished;
import silian.platform.commands.CommandId;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Heard;
import silian.recruitment.Published;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;

/** Searches that go on while nobody looks. */
@RecruitmentStory
class SavedSearchStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private MongoTemplate store;

    private PostingsOfAChain ours;

    @BeforeEach
    void post() {
        ours = new PostingsOfAChain(service, heard.anEmployer("示例装备有限公司"));
    }

    @Test
    void alertsTheSearcherOnceForEachPosting() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        var search = service.post(student.token(), "/me/saved-searches",
                Map.of("words", "工程师", "chain", ours.chain(), "payFrom", 9000)).expect(201).text("id");
        var ended = service.post(student.token(), "/me/saved-searches", Map.of("chain", ours.chain())).expect(201)
                .text("id");
        service.post(student.token(), "/me/saved-searches/" + ended + "/ending", Map.of()).expect(200);
        service.post(student.token(), "/me/saved-searches/" + ended + "/ending", Map.of())
                .refuses(409, "search.ended");
        service.post(Tokens.talent("somebody"), "/me/saved-searches/" + search + "/ending", Map.of())
                .refuses(404, "search.unknown");
        assertThat(service.get(student.token(), "/me/saved-searches").body().path("items").size()).isEqualTo(1);

        var meant = ours.posted(Map.of("title", "示例电气工程师"));
        var paidLess = ours.posted(Map.of("title", "示例电气工程师", "payTo", 8000));
        var other = ours.posted(Map.of("title", "示例电气操作员"));
        // published on a past date, and over by today
        var over = ours.posted(Map.of("title", "示例电气工程师", "validThrough", "2022-06-02"));
        for (var posting : List.of(over, meant, paidLess, other, meant)) {
            heard.hear("silian.recruitment.job-posting.v1", posting, 1,
                    new JobPostingPublished(posting, ours.employer(), null,
                            "示例岗位", 2, "21", new BigDecimal("6000"), new BigDecimal("9000.50"), null,
                            Recruitment.FAIR_DAY));
        }
        service.post(Tokens.officer(), "/job-postings/" + meant + "/pause", Map.of()).expect(200);
        ours.publish(meant).expect(200);

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

    private List<String> alertsOf(String search) {
        return Aside.ask(() -> store.getCollection("searchAlerts").find().into(new ArrayList<>())).stream()
                .filter(alert -> search.equals(alert.getString("search"))).map(alert -> alert.getString("posting"))
                .toList();
    }
}
