package silian.recruitment.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.RecruitmentStory;

@RecruitmentStory
class RetentionStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private EndingRetention retention;

    @Test
    void erasesWhatCameToNothingAfterTwoYearsAndKeepsTheCounts() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var posting = service.aPublishedPosting(employer, 2);
        var fair = service.aFairUnderWay(employer, posting);
        var student = Recruitment.aStudent();
        service.claimed(student);
        var intent = service.anIntent(fair, student, posting);
        service.post(student.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", employer)).expect(201);
        var rejected = service.post(student.token(), "/applications", Map.of("intent", intent)).expect(201).text("id");
        service.post(agent, "/applications/" + rejected + "/screening", Map.of()).expect(200);
        service.post(agent, "/applications/" + rejected + "/interviews", Map.of("round", 1, "slots", List.of(
                Map.of("startsAt", "2022-06-10T01:00:00Z", "endsAt", "2022-06-10T02:00:00Z", "interviewer", "A01",
                        "room", "一号会议室"))))
                .expect(201);
        service.post(agent, "/applications/" + rejected + "/rejection", Map.of("reasonCode", "posting-filled"))
                .expect(200);
        var another = service.aPublishedPosting(employer, 1);
        var pending = service.post(student.token(), "/applications", Map.of("posting", another)).expect(201)
                .text("id");
        var inTwoYears = Instant.now().atOffset(ZoneOffset.UTC).plusYears(2).toInstant();

        retention.sweep(inTwoYears.minus(Duration.ofHours(1)));
        service.get(student.token(), "/applications/" + rejected).expect(200);
        assertThat(received(agent, fair)).isOne();

        retention.sweep(inTwoYears.plus(Duration.ofMinutes(1)));
        retention.sweep(inTwoYears.plus(Duration.ofMinutes(1)));
        service.get(student.token(), "/applications/" + rejected).refuses(404, "application.unknown");
        assertThat(service.get(student.token(), "/interviews").expect(200).body().path("items")).isEmpty();
        service.get(student.token(), "/applications/" + pending).expect(200);
        assertThat(received(agent, fair)).isZero();
        assertThat(service.get(Tokens.officer(), "/activities/" + fair + "/counts").expect(200).body().path("cvs")
                .asInt()).isOne();
        assertThat(service.get(student.token(), "/me").expect(200).body().path("cvs")).isEmpty();
    }

    private int received(String agent, String fair) {
        return service.get(agent, "/activities/" + fair + "/cvs").expect(200).body().path("items").size();
    }
}
