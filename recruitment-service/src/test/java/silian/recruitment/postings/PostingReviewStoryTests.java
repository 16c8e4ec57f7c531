package silian.recruitment.postings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;
import silian.platform.testing.Tokens;

/** Between the employer who drafts a posting and the officers who publish it. */
@RecruitmentStory
class PostingReviewStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    private PostingsOfAChain ours;
    private String agent;

    @BeforeEach
    void post() {
        ours = new PostingsOfAChain(service, heard.anEmployer("示例装备有限公司"));
        agent = Tokens.employerAgent(ours.employer());
    }

    @Test
    void leadsFromADraftThroughItsReturnToItsPublication() {
        var id = ours.draft(Map.of("title", "装配工（限女性）")).expect(201).text("id");
        moved(agent, id, "submission", Map.of()).expect(200);
        moved(agent, id, "submission", Map.of()).refuses(409, "posting.submitted");
        moved(agent, id, "correction", draft("装配工")).refuses(409, "posting.submitted");

        var queued = queue().stream().filter(item -> item.text("id").equals(id)).findFirst().orElseThrow();
        assertThat(queued.body().path("findings").path(0).path("wording").asString()).isEqualTo("限女性");
        assertThat(queued.text("submittedAt")).isNotEmpty();
        moved(agent, id, "return", Map.of("reason", "示例")).expect(403);
        moved(Tokens.officer(), id, "return", Map.of("reason", " ")).refuses(400, "text.missing");
        moved(Tokens.officer(), id, "return", Map.of("reason", "请删除性别要求")).expect(200);
        moved(Tokens.officer(), id, "return", Map.of("reason", "请删除性别要求")).refuses(409, "posting.not-submitted");
        moved(Tokens.officer(), id, "publication", Map.of()).refuses(409, "posting.returned");

        var returned = states(agent, "RETURNED");
        assertThat(returned).singleElement().satisfies(item -> {
            assertThat(item.text("id")).isEqualTo(id);
            assertThat(item.text("returnedFor")).isEqualTo("请删除性别要求");
        });
        moved(agent, id, "correction", draft("工程师😀")).refuses(400, "text.character");
        var corrected = moved(agent, id, "correction", draft("装配工")).expect(200);
        assertThat(corrected.text("title")).isEqualTo("装配工");
        assertThat(corrected.body().path("findings").isEmpty()).isTrue();
        moved(agent, id, "submission", Map.of()).expect(200);
        moved(Tokens.officer(), id, "publication", Map.of()).expect(200);
        assertThat(ours.found("&words=装配")).containsExactly(id);
        assertThat(states(agent, "RETURNED")).isEmpty();
        moved(agent, id, "correction", draft("装配工")).refuses(409, "posting.not-a-draft");
    }

    @Test
    void letsOfficersWorkTheQueueInTheOrderOfSubmission() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            ids.add(ours.draft(Map.of()).expect(201).text("id"));
        }
        ids.forEach(id -> moved(agent, id, "submission", Map.of()).expect(200));

        assertThat(queue().stream().map(item -> item.text("id")).filter(ids::contains)).containsExactlyElementsOf(ids);
        assertThat(states(Tokens.reviewer(), "SUBMITTED&enterprise=" + ours.employer()).stream()
                .map(item -> item.text("id"))).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(states(Tokens.talent("somebody"), "SUBMITTED").stream().map(item -> item.text("id")))
                .doesNotContainAnyElementsOf(ids);
        service.get(Tokens.officer(), "/job-postings?state=WAITING").refuses(400, "field.choice");
    }

    @Test
    void amendsWhatIsPublished() {
        var id = ours.posted(Map.of("openings", 1));
        moved(agent, id, "amendment", Map.of("openings", 0, "validThrough", "2022-05-31"))
                .refuses(400, "request.invalid");
        var amended = moved(agent, id, "amendment", Map.of("openings", 5, "validThrough", "9000-12-31")).expect(200);
        assertThat(amended.body().path("remaining").asInt()).isEqualTo(5);
        assertThat(amended.text("validThrough")).isEqualTo("9000-12-31");
        assertThat(ours.found("")).containsExactly(id);
        var forGood = moved(Tokens.officer(), id, "amendment", Map.of("openings", 4)).expect(200);
        assertThat(forGood.body().path("validThrough").asString("")).isEmpty();

        var stranger = Tokens.employerAgent(heard.anEmployer("另一示例公司"));
        for (var move : List.of("amendment", "correction", "submission")) {
            moved(stranger, id, move, move.equals("correction") ? draft("装配工") : Map.of("openings", 1))
                    .refuses(404, "posting.unknown");
        }
        moved(agent, ours.draft(Map.of()).text("id"), "amendment", Map.of("openings", 1))
                .refuses(409, "posting.not-published");
    }

    private Map<String, Object> draft(String title) {
        var posting = new HashMap<>(Recruitment.aPosting(2));
        posting.put("chain", ours.chain());
        posting.put("title", title);
        return posting;
    }

    private Answer moved(String token, String id, String move, Map<String, Object> told) {
        return service.post(token, "/job-postings/" + id + "/" + move, told);
    }

    private List<Answer> queue() {
        return states(Tokens.officer(), "SUBMITTED");
    }

    private List<Answer> states(String token, String query) {
        var items = new ArrayList<Answer>();
        var next = "";
        do {
            var page = service.get(token, "/job-postings?state=" + query + "&limit=2" + (next.isEmpty()
                    ? ""
                    : "&cursor=" + next)).expect(200).body();
            page.path("items").forEach(item -> items.add(new Answer(200, item)));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }
}
