package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;

/** Nobody sees or moves what belongs to others. */
@RecruitmentStory
class OwnAffairsStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    @Test
    void hidesWhatBelongsToOthers() {
        var employer = heard.anEmployer();
        var other = heard.anEmployer();
        var draft = service.post(Tokens.employerAgent(employer), "/job-postings", Recruitment.aPosting(1)).expect(201)
                .text("id");
        service.get(Tokens.employerAgent(other), "/job-postings/" + draft).refuses(404, "posting.unknown");
        service.get(Tokens.talent("somebody"), "/job-postings/" + draft).refuses(404, "posting.unknown");
        service.post(Tokens.employerAgent(other), "/job-postings/" + draft + "/closing", Map.of())
                .refuses(404, "posting.unknown");
        service.post(Tokens.employerAgent(employer), "/job-postings/" + draft + "/publication", Map.of()).expect(403);
        service.get(Tokens.officer(), "/job-postings/no-id").refuses(404, "posting.unknown");

        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        service.get(Tokens.university("10525"), "/talents/" + talent).refuses(404, "talent.unknown");
        assertThat(graduates(Tokens.university("10525"))).doesNotContain(talent);
        assertThat(graduates(Tokens.university(Recruitment.SCHOOL))).contains(talent);
        service.get(student.token(), "/graduates").expect(403);
        var posting = service.aPublishedPosting(employer, 1);
        var application = service.anAcceptedApplication(service.aFairUnderWay(employer, posting), student, employer,
                posting);
        service.get(Tokens.employerAgent(other), "/applications/" + application).refuses(404, "application.unknown");
        service.post(Tokens.employerAgent(other), "/applications/" + application + "/hire", Map.of())
                .refuses(404, "application.unknown");
        var stranger = Recruitment.aStudent();
        service.claimed(stranger);
        service.get(stranger.token(), "/applications/" + application).refuses(404, "application.unknown");
        assertThat(service.get(stranger.token(), "/applications").body().path("items").size()).isZero();
        service.get(Tokens.talent("nobody"), "/me").refuses(404, "profile.unknown");
    }

    /** The ids of all that the caller may see, page by page. */
    private List<String> graduates(String token) {
        var ids = new ArrayList<String>();
        var next = "";
        do {
            var page = service.get(token, "/graduates?limit=200" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .expect(200).body();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return ids;
    }

    @Test
    void letsOnlyThePersonClaimAProfile() {
        var student = Recruitment.aStudent();
        var other = Recruitment.aStudent();
        service.claimed(student);
        var claim = Map.of("name", student.name(), "idNumber", student.idNumber());

        service.post(student.token(), "/me", claim).expect(200);
        service.post(Tokens.talent("thief", student.phone()), "/me", claim).refuses(409, "profile.claimed");
        service.post(Tokens.talent("thief", other.phone()), "/me", claim).refuses(404, "profile.not-matched");
        service.post(student.token(), "/me", Map.of("name", "别人", "idNumber", student.idNumber()))
                .refuses(404, "profile.not-matched");
        service.post(Tokens.talent("without-phone"), "/me", claim).expect(403);
        assertThat(service.post(Tokens.reviewer(), "/talents/searches", Map.of("idNumber", student.idNumber()))
                .expect(200).body().path("items").get(0).path("phone").asString()).contains("****");
    }
}
