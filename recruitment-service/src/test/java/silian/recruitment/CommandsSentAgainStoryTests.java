package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;

/** Callers who saw no answer and ask again. */
@RecruitmentStory
class CommandsSentAgainStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;
    @Autowired
    private MongoOperations mongo;

    /** A command as it was sent: what a caller who saw no answer sends again. */
    private record Sent(String token, String path, Object body, String key, @Nullable Integer seen, int status) {}

    @Test
    void takesACommandSentAgainForDoneHoweverMuchHappenedSince() {
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var sent = new ArrayList<Sent>();
        var posting = send(sent, agent, "/job-postings", Recruitment.aPosting(1), null, 201).text("id");
        send(sent, Tokens.officer(), "/job-postings/" + posting + "/publication", Map.of(), 0, 200);
        var fair = send(sent, Tokens.officer(), "/activities", Recruitment.aFair(), null, 201).text("id");
        send(sent, Tokens.officer(), "/activities/" + fair + "/publication", Map.of(), 0, 200);
        send(sent, agent, "/activities/" + fair + "/participations", Map.of("postings", List.of(posting)), null, 201);
        send(sent, Tokens.officer(), "/activities/" + fair + "/participations/" + employer + "/approval", Map.of(),
                null, 200);
        var student = Recruitment.aStudent();
        var talent = service.claimed(student);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                service.get(Tokens.officer(), "/talents/" + talent).text("degree")).isEqualTo("CONFIRMED"));
        send(sent, Tokens.reviewer(), "/talents/" + talent + "/accreditation",
                Map.of("talentClass", "D", "evidence", "示例证书"), versionOf("/talents/" + talent), 200);
        var intent = service.anIntent(fair, student, posting);
        var application = "/applications/"
                + send(sent, student.token(), "/applications", Map.of("intent", intent), null, 201).text("id");
        send(sent, agent, application + "/offer", Recruitment.anOffer(), 0, 200);
        send(sent, student.token(), application + "/acceptance", Map.of(), 1, 200);
        var hire = send(sent, agent, application + "/hire", Map.of(), null, 201).text("hireId");
        send(sent, agent, "/hires/" + hire + "/withdrawal", Map.of("reasonCode", "not-reported-for-work"), 0, 200);
        send(sent, Tokens.officer(), "/activities/" + fair + "/closing", Map.of(), versionOf("/activities/" + fair),
                200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                service.get(agent, application).text("state")).isEqualTo("HIRE_WITHDRAWN"));
        send(sent, agent, "/job-postings/" + posting + "/closing", Map.of(), null, 200);

        // as if every process had died before its answer was kept, or two days had gone by
        Aside.arrange(() -> mongo.getCollection("idempotencyRecords").deleteMany(new org.bson.Document()));
        assertThat(sent).allSatisfy(command -> service.post(command.token(), command.path(), command.body(),
                command.key(), Recruitment.FAIR_DAY, command.seen()).expect(command.status()));

        assertThat(service.get(agent, "/hires/" + hire).text("state")).isEqualTo("WITHDRAWN");
        service.post(agent, application + "/hire", Map.of()).refuses(409, "application.over");
    }

    private Recruitment.Answer send(List<Sent> sent, String token, String path, Object body, @Nullable Integer seen,
            int status) {
        var command = new Sent(token, path, body, UUID.randomUUID().toString(), seen, status);
        sent.add(command);
        return service.post(token, path, body, command.key(), Recruitment.FAIR_DAY, seen).expect(status);
    }

    private int versionOf(String path) {
        return service.get(Tokens.officer(), path).expect(200).body().path("version").asInt();
    }
}
