package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.institutions.OpenRecruitment.APPOINTED;
import static silian.recruitment.institutions.OpenRecruitment.INTERVIEWED;
import static silian.recruitment.institutions.OpenRecruitment.SHOWN;
import static silian.recruitment.institutions.OpenRecruitment.SHOWN_UNTIL;
import static silian.recruitment.institutions.OpenRecruitment.anotherOfficer;
import static silian.recruitment.institutions.OpenRecruitment.on;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.institutions.OpenRecruitment.Candidate;
import silian.recruitment.institutions.OpenRecruitment.Opened;
import tools.jackson.databind.JsonNode;

/** What follows from a ranking: checks, publicity, objections, appointments, and who follows. */
@RecruitmentStory
class SelectionStoryTests {

    @Autowired
    private Recruitment service;
    @Autowired
    private OpenRecruitment ours;

    @Test
    void givesThePlaceOfWhoDoesNotReportForWorkToTheNextInLine() {
        var post = ours.aRankedPost(1, 2);
        var first = post.candidate(0);
        var second = post.candidate(1);
        ours.show(post.id(), first, SHOWN);
        var hire = ours.appoint(first, APPOINTED).expect(201).text("hire");
        assertThat(ours.proposed(post.id())).containsExactly(first.number());
        ours.post(ours.agent(), "/hires/" + hire + "/withdrawal", Map.of("reasonCode", "not-reported-for-work"),
                APPOINTED).expect(200);

        await().untilAsserted(() -> assertThat(ours.stateOf(first)).isEqualTo("APPOINTMENT_WITHDRAWN"));
        assertThat(ours.proposed(post.id())).containsExactly(second.number());
        assertThat(standing(post, first).path("out").asString()).isEqualTo("APPOINTMENT_WITHDRAWN");
        ours.appoint(second, APPOINTED).refuses(409, "examination.not-shown");
        ours.show(post.id(), second, APPOINTED);
        ours.appoint(second, APPOINTED.plusDays(1)).refuses(409, "examination.publicity-not-over");
        ours.appoint(second, LocalDate.of(2022, 5, 18)).expect(201);
        ours.appoint(first, LocalDate.of(2022, 5, 18)).refuses(409, "candidacy.not-qualified");
    }

    @Test
    void repeatsAFailedMedicalCheckOnceAndWithinItsDays() {
        var post = ours.aRankedPost(1, 3);
        var first = post.candidate(0);
        check(post, first, "MEDICAL", false).expect(200);
        assertThat(ours.proposed(post.id())).containsExactly(post.candidate(1).number());
        recheck(post, first, true, INTERVIEWED.plusDays(8)).refuses(409, "examination.recheck-too-late");
        recheck(post, post.candidate(1), true, INTERVIEWED).refuses(409, "examination.no-recheck");

        recheck(post, first, true, INTERVIEWED.plusDays(7)).expect(200);
        assertThat(ours.proposed(post.id())).containsExactly(first.number());
        check(post, first, "MEDICAL", false).expect(200);
        recheck(post, first, true, INTERVIEWED).refuses(409, "examination.rechecked");
        check(post, post.candidate(1), "VETTING", false).expect(200);
        assertThat(ours.proposed(post.id())).containsExactly(post.candidate(2).number());
        assertThat(standing(post, post.candidate(1)).path("out").asString()).isEqualTo("VETTING_NOT_PASSED");
        recheck(post, post.candidate(1), true, INTERVIEWED).refuses(409, "examination.no-recheck");
    }

    @Test
    void namesWhoIsShownMaskedSoThatPeopleKnowWhomToObjectTo() {
        var post = ours.aRankedPost(1, 2);
        var first = post.candidate(0);
        assertThat(ours.lists(post.id()).path("shown").isEmpty()).isTrue();
        ours.show(post.id(), first, LocalDate.now(ZoneOffset.ofHours(8)));

        var published = ours.lists(post.id());
        var shown = published.path("shown").get(0);
        assertThat(shown.path("candidate").asString()).isEqualTo(first.number());
        assertThat(shown.path("name").asString()).startsWith("示").contains("*").isNotEqualTo(first.student().name());
        assertThat(published.toString()).doesNotContain(first.student().name(), first.student().number());
        assertThat(Recomputation.differences(published)).isEmpty();
    }

    @Test
    void namesNobodyOnceNobodyMayObjectAnyMore() {
        var post = ours.aRankedPost(1, 2);
        ours.show(post.id(), post.candidate(0), SHOWN);

        var shown = ours.lists(post.id()).path("shown").get(0);
        assertThat(shown.path("candidate").asString()).isEqualTo(post.candidate(0).number());
        assertThat(shown.path("until").asString()).isEqualTo(SHOWN_UNTIL.toString());
        assertThat(shown.hasNonNull("name")).isFalse();
    }

    @Test
    void showsForSevenWorkingDaysAlsoFromADayOff() {
        var post = ours.aRankedPost(1, 1);
        ours.show(post.id(), post.candidate(0), LocalDate.of(2022, 4, 30));

        // 5, 6 and 7 May, a Saturday that was worked, 9 to 12 May
        assertThat(ours.lists(post.id()).path("shown").get(0).path("until").asString()).isEqualTo("2022-05-12");
        ours.appoint(post.candidate(0), LocalDate.of(2022, 5, 12)).refuses(409, "examination.publicity-not-over");
        ours.appoint(post.candidate(0), LocalDate.of(2022, 5, 13)).expect(201);
    }

    @Test
    void hearsAnAccountOnceUntilItIsDecidedAndNeverByItself() {
        var post = ours.aRankedPost(1, 2);
        ours.show(post.id(), post.candidate(0), SHOWN);
        var objection = object(post, anotherOfficer()).expect(201).text("id");
        object(post, anotherOfficer()).refuses(409, "objection.open-already");
        object(post, Tokens.reviewer()).expect(201);
        decide(post, objection, anotherOfficer()).refuses(409, "objection.own");
        ours.appoint(post.candidate(0), APPOINTED).refuses(409, "examination.objections-open");

        decide(post, objection, Tokens.officer()).expect(200);
        decide(post, objection, Tokens.officer()).refuses(409, "objection.decided");
        object(post, anotherOfficer()).expect(201);
    }

    @Test
    void agreesOnAProbationUnlessTheLawGivesOneAndMovesTheContractWithItsFirstDay() {
        var post = ours.aRankedPost(1, 1);
        var candidate = post.candidate(0);
        ours.show(post.id(), candidate, SHOWN);
        assertThat(contract(candidate, Map.of("startsOn", "2022-06-01", "contractYears", 3)).expect(400).body()
                .toString()).contains("firstJob");
        assertThat(contract(candidate, Map.of("startsOn", "2022-06-01", "contractYears", 2, "firstJob", true))
                .expect(400).body().toString()).contains("contractYears", "contract.years");
        assertThat(contract(candidate, Map.of("startsOn", "2022-06-01", "contractYears", 3, "firstJob", true,
                "probationMonths", 3)).expect(400).body().toString()).contains("contract.probation-fixed");

        var appointed = contract(candidate, Map.of("startsOn", "2022-06-01", "contractYears", 3, "firstJob", false,
                "probationMonths", 3)).expect(201);
        assertThat(appointed.body().path("contract").path("probationUntil").asString()).isEqualTo("2022-08-31");
        ours.post(ours.agent(), "/hires/" + appointed.text("hire") + "/correction",
                Map.of("startsOn", "2022-07-01", "reason", "登记日期有误"), APPOINTED).expect(200);
        await().untilAsserted(() -> {
            var contract = service.get(ours.agent(), on(candidate, "")).body().path("contract");
            assertThat(contract.path("startsOn").asString()).isEqualTo("2022-07-01");
            assertThat(contract.path("until").asString()).isEqualTo("2025-06-30");
            assertThat(contract.path("probationUntil").asString()).isEqualTo("2022-09-30");
        });
    }

    @Test
    void takesTheChecksOfTwoOfficersAtOnce() throws Exception {
        var post = ours.aRankedPost(1, 1);
        List<Answer> answers = atOnce(2,
                i -> () -> check(post, post.candidate(0), i == 0 ? "MEDICAL" : "VETTING", true));

        answers.forEach(answer -> answer.expect(200));
        assertThat(standing(post, post.candidate(0)).path("checks").propertyNames())
                .containsExactlyInAnyOrder("MEDICAL", "VETTING");
    }

    @Test
    void eitherAppointsOrLetsGoWhoStepsBackAtTheSameMoment() throws Exception {
        for (int round = 0; round < 4; round++) {
            var post = ours.aRankedPost(1, 1);
            var candidate = post.candidate(0);
            ours.show(post.id(), candidate, SHOWN);
            List<Answer> answers = atOnce(2, i -> i == 0
                    ? () -> ours.appoint(candidate, APPOINTED)
                    : () -> ours.withdraw(candidate, APPOINTED));

            var appointed = answers.get(0).status() == 201;
            assertThat(answers.get(1).status()).as("%s", answers.get(1).body()).isEqualTo(appointed ? 409 : 200);
            assertThat(ours.stateOf(candidate)).isEqualTo(appointed ? "APPOINTED" : "WITHDRAWN");
            assertThat(service.get(candidate.student().token(), "/me").body().path("hires").size())
                    .isEqualTo(appointed ? 1 : 0);
        }
    }

    private Answer check(Opened post, Candidate candidate, String check, boolean passed) {
        return ours.check(post.id(), candidate, check, passed);
    }

    private Answer recheck(Opened post, Candidate candidate, boolean passed, LocalDate day) {
        return ours.officer(post.on("/rechecks"), Map.of("candidate", candidate.number(), "passed", passed), day);
    }

    private Answer contract(Candidate candidate, Map<String, ?> terms) {
        return ours.post(ours.agent(), on(candidate, "/appointment"), terms, APPOINTED);
    }

    private Answer object(Opened post, String token) {
        return ours.post(token, post.on("/objections"),
                Map.of("candidate", post.candidate(0).number(), "text", "材料不实"), SHOWN_UNTIL);
    }

    private Answer decide(Opened post, String objection, String token) {
        return ours.post(token, post.on("/objections/" + objection + "/decision"),
                Map.of("upheld", false, "reason", "不实"), APPOINTED);
    }

    private JsonNode standing(Opened post, Candidate candidate) {
        return ours.examination(post.id()).path("standings").path(candidate.number());
    }
}
