package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
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
    private Hiring hiring;
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
        Aside.arrange(() -> mongo.getCollection("idempotencyRecords").deleteMany(new Document()));
        assertThat(sent).allSatisfy(this::again);

        assertThat(service.get(agent, "/hires/" + hire).text("state")).isEqualTo("WITHDRAWN");
        service.post(agent, application + "/hire", Map.of()).refuses(409, "application.over");
    }

    @Test
    void finishesWhatStoppedBetweenAnAgreementAndItsApplication() {
        var employer = hiring.anEmployer();
        var reason = Map.of("reasonCode", "further-study");
        var student = hiring.aStudent();
        var bound = hiring.accepted(student, employer);
        var agreement = hiring.agreementInEffect(student, employer, bound);
        service.post(student.token(), agreement + "/breach", reason).expect(200);
        stopsBeforeTheApplication(bound,
                new Sent(Hiring.SCHOOL, agreement + "/end-approval", Map.of(), "approval-" + agreement, null, 200));

        var other = hiring.aStudent();
        var promised = hiring.accepted(other, employer);
        hiring.agreement(employer, promised);
        stopsBeforeTheApplication(promised, new Sent(other.token(), promised + "/rescission", reason,
                "rescission-" + promised, service.get(other.token(), promised).body().path("version").asInt(), 200));
    }

    /** As if the process had died when it had written the agreement, and the caller asked again. */
    private void stopsBeforeTheApplication(String application, Sent command) {
        var stored = mongo.getCollection("jobApplications");
        var itself = new Document("_id", application.substring("/applications/".length()));
        var before = stored.find(itself).first();
        again(command);
        stored.replaceOne(itself, before);
        Aside.arrange(() -> mongo.getCollection("idempotencyRecords").deleteMany(new Document()));

        again(command);

        assertThat(service.get(Tokens.officer(), application).text("state")).isEqualTo("RESCINDED");
    }

    private void again(Sent command) {
        service.post(command.token(), command.path(), command.body(), command.key(), Recruitment.FAIR_DAY,
                command.seen()).expect(command.status());
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
