package silian.recruitment.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import tools.jackson.databind.JsonNode;

/** Without a consent nothing is passed on, and after its withdrawal nothing more. */
@RecruitmentStory
class ConsentStoryTests {

    private static final String TEXT = "2021-11-01";

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    private final Student student = Recruitment.aStudent();
    private final Student other = Recruitment.aStudent();
    private String employer = "";
    private String posting = "";
    private String fair = "";

    @BeforeEach
    void meet() {
        service.claimed(student);
        service.claimed(other);
        employer = heard.anEmployer();
        posting = service.aPublishedPosting(employer, 1);
        fair = service.aFairUnderWay(employer, posting);
    }

    @Test
    void keepsWhichWordsWereAgreedToAndWhenPurposeByPurpose() {
        var shown = service.get(student.token(), "/me/consents").expect(200).body().path("consents");
        assertThat(shown.findValuesAsString("purpose")).containsExactly("EMPLOYERS", "MIXERS");
        assertThat(shown.findValuesAsString("consent")).containsOnly("NOT_GIVEN");
        assertThat(shown).allSatisfy(one -> assertThat(one.path("text").path("zh").asString()).contains("可以随时撤回"));

        give("EMPLOYERS", "2020-01-01").refuses(409, "consent.text-outdated");
        give("OUTCOMES", TEXT).expect(400);
        give("EMPLOYERS", TEXT).expect(200);
        give("EMPLOYERS", TEXT).refuses(409, "consent.already-given");
        withdraw("MIXERS").refuses(409, "consent.not-given");
        service.post(student.token(), "/me/consents/withdrawal", Map.of("purpose", "EMPLOYERS"),
                UUID.randomUUID().toString(), LocalDate.of(2022, 6, 2)).expect(200);
        withdraw("EMPLOYERS").refuses(409, "consent.already-withdrawn");

        var copied = service.get(student.token(), "/me/export").expect(200).body().path("consents");
        assertThat(copied.findValuesAsString("consent")).containsExactly("WITHDRAWN", "NOT_GIVEN");
        assertThat(copied.get(0).path("textVersion").asString()).isEqualTo(TEXT);
        assertThat(copied.get(0).path("givenOn").asString()).isEqualTo(Recruitment.FAIR_DAY.toString());
        assertThat(copied.get(0).path("withdrawnOn").asString()).isEqualTo("2022-06-02");
        give("EMPLOYERS", TEXT).expect(200);
        service.get(Tokens.talent("nobody"), "/me/consents").refuses(404, "profile.unknown");
    }

    @Test
    void showsAnEmployerWhoTookToItOnlyWhileThatIsAgreedTo() {
        service.anIntent(fair, student, posting);
        assertThat(listed("intents")).hasSize(1).noneMatch(ConsentStoryTests::tellsWho);
        assertThat(listed("intents").get(0).path("posting").asString()).isEqualTo(posting);

        give("EMPLOYERS", TEXT).expect(200);
        assertThat(listed("intents")).hasSize(1).allMatch(ConsentStoryTests::tellsWho);
        withdraw("EMPLOYERS").expect(200);
        assertThat(listed("intents")).hasSize(1).noneMatch(ConsentStoryTests::tellsWho);
    }

    @Test
    void passesAProfileOnOnlyWhileThatIsAgreedTo() {
        service.post(student.token(), "/activities/" + fair + "/check-ins", Map.of("code", service.code(fair)))
                .expect(201);
        handOver().refuses(409, "consent.missing");
        give("MIXERS", TEXT).expect(200);
        handOver().refuses(409, "consent.missing");
        assertThat(listed("cvs")).isEmpty();

        give("EMPLOYERS", TEXT).expect(200);
        var file = "/activities/" + fair + "/cvs/" + handOver().expect(201).text("id") + "/file";
        assertThat(listed("cvs")).hasSize(1).allMatch(ConsentStoryTests::tellsWho);

        withdraw("EMPLOYERS").expect(200);
        assertThat(listed("cvs")).isEmpty();
        service.get(Tokens.employerAgent(employer), file).refuses(404, "cv.unknown");
        handOver().refuses(409, "consent.missing");
        give("EMPLOYERS", TEXT).expect(200);
        assertThat(listed("cvs")).as("what was let go of does not come back").isEmpty();
    }

    @Test
    void namesAPartnerOnlyWhileBothAgree() {
        var plan = new HashMap<>(Recruitment.aFair());
        plan.put("kind", "TALENT_MIXER");
        var mixer = service.post(Tokens.officer(), "/activities", plan).expect(201).text("id");
        service.post(Tokens.officer(), "/activities/" + mixer + "/publication", Map.of()).expect(200);
        give("EMPLOYERS", TEXT).expect(200);
        var own = badge(student, mixer);
        own.refuses(409, "consent.missing");
        give("MIXERS", TEXT).expect(200);
        service.agreed(other, "MIXERS");
        int mine = badge(student, mixer).expect(201).body().path("badge").asInt();
        int theirs = badge(other, mixer).expect(201).body().path("badge").asInt();
        choose(student, mixer, theirs).expect(200);
        assertThat(choose(other, mixer, mine).expect(200).body().hasNonNull("partnerName")).isTrue();

        withdraw("MIXERS").expect(200);
        assertThat(service.get(other.token(), "/activities/" + mixer + "/badge").expect(200).body()
                .hasNonNull("partner")).isFalse();
        service.get(student.token(), "/activities/" + mixer + "/badge").refuses(404, "badge.unknown");
        choose(student, mixer, theirs).refuses(409, "consent.missing");
    }

    @Test
    void saysEachThingOnceHoweverManyCommandsComeAtOnce() throws Exception {
        var statuses = atOnce(6, i -> () -> give(i % 2 == 0 ? "EMPLOYERS" : "MIXERS", TEXT).status());
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(2);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(4);
        assertThat(service.get(student.token(), "/me/consents").body().path("consents").findValuesAsString("consent"))
                .containsOnly("GIVEN");
    }

    private Answer give(String purpose, String version) {
        return service.post(student.token(), "/me/consents", Map.of("purpose", purpose, "textVersion", version));
    }

    private Answer withdraw(String purpose) {
        return service.post(student.token(), "/me/consents/withdrawal", Map.of("purpose", purpose));
    }

    private Answer handOver() {
        return service.post(student.token(), "/activities/" + fair + "/cvs", Map.of("enterprise", employer));
    }

    private Answer badge(Student person, String mixer) {
        service.post(person.token(), "/activities/" + mixer + "/check-ins", Map.of("code", service.code(mixer)))
                .expect(201);
        return service.post(person.token(), "/activities/" + mixer + "/badge", Map.of());
    }

    private Answer choose(Student person, String mixer, int badge) {
        return service.post(person.token(), "/activities/" + mixer + "/badge/choice", Map.of("badge", badge));
    }

    private JsonNode listed(String what) {
        return service.get(Tokens.employerAgent(employer), "/activities/" + fair + "/" + what).expect(200).body()
                .path("items");
    }

    private static boolean tellsWho(JsonNode item) {
        return item.hasNonNull("talent") && item.hasNonNull("name") && item.hasNonNull("educationCode");
    }
}
