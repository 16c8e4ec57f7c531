package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Commands.aCommand;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.commands.ExpectedVersion;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.language.TalentId;
import tools.jackson.databind.JsonNode;

/** Clearing up whose an identity number is that two universities told of. */
@RecruitmentStory
class ContestStoryTests extends TwoRosters {

    private static final String REASON = "已核对身份证";

    @Autowired
    private HandingNumbersOver handing;

    @Test
    void listsWhatWaitsTheOldestFirst() {
        var byName = aContestedStudent();
        var byPhone = Recruitment.aStudent();
        service.claimed(byPhone);
        upload("", withNewPhone(byPhone));
        var again = aContestedStudent();

        var all = waiting();
        assertThat(all).extracting(ContestStoryTests::entryOf)
                .containsSubsequence(idOf(byName), idOf(byPhone), idOf(again)).doesNotHaveDuplicates();
        assertThat(of(byName, all).path("reason").asString()).isEqualTo("ANOTHER_NAME");
        assertThat(of(byPhone, all).path("reason").asString()).isEqualTo("ANOTHER_PHONE");
        assertThat(of(byPhone, all).path("holder").path("id").asString()).isEqualTo(bachelorsIdOf(byPhone));
        assertThat(of(byPhone, all).path("since").asString()).isNotEmpty();
        assertThat(all.toString()).doesNotContain(byPhone.idNumber(), byPhone.phone(), newPhone(byPhone));
        service.get(UNIVERSITY, "/talent-contests").expect(403);

        merge(idOf(byPhone), bachelorsIdOf(byPhone)).expect(200);
        upload("", asMaster(byName).replace("示例甲", "示例丙"));
        assertThat(waiting()).extracting(ContestStoryTests::entryOf).contains(idOf(again))
                .doesNotContain(idOf(byName), idOf(byPhone));
    }

    @Test
    void handsTheNumberToWhomTheCardShows() {
        var student = aContestedStudent();
        var holder = bachelorsIdOf(student);
        var third = student.number() + "B";
        upload("", asMaster(student).replace(student.number() + ",", third + ","));
        upload("", asMaster(student).replace(student.number() + ",", third + "B,").replace("示例甲", "示例丁"));
        handOver(student, Tokens.officer()).expect(200);

        assertThat(found(student.idNumber())).startsWith(idOf(student)).contains(holder).hasSize(4);
        assertThat(contests(holder)).isEqualTo(idOf(student));
        assertThat(waiting()).extracting(ContestStoryTests::entryOf).contains(holder).doesNotContain(idOf(student));
        var namesake = Talent.idOf(new SchoolCode(MASTERS_SCHOOL), third).value();
        assertThat(mergedInto(namesake)).isEqualTo(idOf(student));
        assertThat(entry(holder).past().history().latest(TalentPast.NUMBER_YIELDED)).hasValueSatisfying(
                step -> assertThat(step.why()).contains(idOf(student), REASON));
        assertThat(entry(idOf(student)).past().history().latest(TalentPast.NUMBER_HANDED))
                .hasValueSatisfying(step -> assertThat(step.why()).isEqualTo(REASON));
        assertThat(claim(student, student.name(), student.phone()).expect(200).text("id"))
                .isEqualTo(idOf(student));
        handOver(student, Tokens.officer()).refuses(409, "talent.not-contested");

        assertThat(counts(upload("", asMaster(student)))).isEqualTo("0 0 1 0");
        var own = Recruitment.aStudent().idNumber();
        assertThat(counts(uploadBachelor(mistaken(student).replace(student.idNumber(), own)))).isEqualTo("0 1 0 0");
        assertThat(found(own)).containsExactly(holder);
    }

    @Test
    void givesTheNumberBackWhenTheRosterOfTheOtherIsCorrected() {
        var student = aContestedStudent();
        handOver(student, Tokens.officer()).expect(200);

        upload("", asMaster(student).replace(student.idNumber(), Recruitment.aStudent().idNumber()));

        assertThat(found(student.idNumber())).containsExactly(bachelorsIdOf(student));
        assertThat(entry(bachelorsIdOf(student)).standing().holdsItsNumber()).isTrue();
    }

    @Test
    void tellsWhyANumberStays() {
        var claimed = Recruitment.aStudent();
        service.claimed(claimed);
        upload("", asMaster(claimed).replace("示例甲", "示例乙"));
        handOver(claimed, Tokens.officer()).refuses(409, "talent.holder-claimed");
        var accredited = aContestedStudent();
        service.post(Tokens.reviewer(), "/talents/" + bachelorsIdOf(accredited) + "/accreditation",
                Map.of("talentClass", "E", "evidence", "示例")).expect(200);
        handOver(accredited, Tokens.officer()).refuses(409, "talent.holder-accredited");

        var path = "/talents/" + idOf(accredited) + "/number-handover";
        service.post(OFFICER, path, Map.of("identityCardSeen", false, "reason", REASON))
                .refuses(400, "talent.identity-card-not-seen");
        service.post(OFFICER, path, Map.of("identityCardSeen", true, "reason", " ")).expect(400);
        handOver(accredited, Tokens.reviewer()).expect(403);
        handOver(accredited, UNIVERSITY).expect(403);
        service.post(OFFICER, "/talents/" + "0".repeat(32) + "/number-handover",
                Map.of("identityCardSeen", true, "reason", REASON)).refuses(404, "talent.unknown");
    }

    @Test
    void mergesIntoThePersonWhomTheHolderWasMergedInto() {
        var student = aContestedStudent();
        var other = Recruitment.aStudent();
        service.post(Tokens.university("10487"), "/graduate-uploads", Recruitment.HEADER + asMaster(student)
                .replace(MASTERS_SCHOOL + "1", "104871").replace("示例甲", "示例丙")
                .replace(student.idNumber(), other.idNumber())).expect(201);
        var person = found(other.idNumber()).getFirst();
        claim(other, "示例丙", student.phone()).expect(200);
        merge(bachelorsIdOf(student), person).expect(200);
        handOver(student, Tokens.officer()).refuses(409, "talent.holder-merged");

        assertThat(duplicates(idOf(student))).containsExactly(person);
        merge(idOf(student), person).expect(200);
        assertThat(mergedInto(idOf(student))).isEqualTo(person);
    }

    @Test
    void letsOneOfTwoDecideWhoDoSoAtOnce() throws Exception {
        for (int round = 0; round < 8; round++) {
            var student = aContestedStudent();

            var answers = atOnce(2, i -> () -> i == 0
                    ? handOver(student, Tokens.officer())
                    : merge(idOf(student), bachelorsIdOf(student)));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            var handedOver = answers.getFirst().status() == 200;
            assertThat(entry(idOf(student)).standing().holdsItsNumber()).isEqualTo(handedOver);
            assertThat(entry(bachelorsIdOf(student)).standing().holdsItsNumber()).isNotEqualTo(handedOver);
            assertThat(mergedInto(idOf(student)).isEmpty()).isEqualTo(handedOver);
        }
    }

    @Test
    void handsANumberOverOnceHoweverManyOfficersDo() throws Exception {
        var student = aContestedStudent();

        assertThat(atOnce(4, _ -> () -> handOver(student, Tokens.officer()))).extracting(Answer::status)
                .containsExactlyInAnyOrder(200, 409, 409, 409);
        assertThat(found(student.idNumber())).startsWith(idOf(student)).hasSize(2);
        assertThat(contests(bachelorsIdOf(student))).isEqualTo(idOf(student));
    }

    @Test
    void comesToOneEndWhileEitherRosterIsCorrected() throws Exception {
        for (int round = 0; round < 8; round++) {
            var student = aContestedStudent();
            var own = Recruitment.aStudent().idNumber();
            atOnce(2, i -> () -> i == 0
                    ? handOver(student, Tokens.officer())
                    : uploadBachelor(mistaken(student).replace(student.idNumber(), own)));
            assertThat(found(student.idNumber())).containsExactly(idOf(student));
            assertThat(found(own)).containsExactly(bachelorsIdOf(student));

            var namesake = aContestedStudent();
            atOnce(2, i -> () -> i == 0
                    ? handOver(namesake, Tokens.officer())
                    : upload("", asMaster(namesake).replace("示例甲", "示例丙")));
            var entries = found(namesake.idNumber());
            assertThat(entries).containsExactlyInAnyOrder(idOf(namesake), bachelorsIdOf(namesake));
            assertThat(mergedInto(entries.getFirst())).isEmpty();
            assertThat(mergedInto(entries.getLast())).isEqualTo(entries.getFirst());
        }
    }

    @Test
    void completesAHandoverThatACrashCutShort() {
        var student = aContestedStudent();
        var command = aCommand();
        var holder = entry(bachelorsIdOf(student));
        holder.yieldNumber(entry(idOf(student)), REASON, command);
        talents.save(holder);
        assertThat(found(student.idNumber())).isEmpty();

        var id = new TalentId(idOf(student));
        var handed = handing.handOver(id, REASON, ExpectedVersion.any(), command);
        assertThat(handed.standing().holdsItsNumber()).isTrue();
        handing.handOver(id, REASON, ExpectedVersion.any(), command);
        assertThat(entry(idOf(student)).past().history().steps())
                .filteredOn(step -> step.move().equals(TalentPast.NUMBER_HANDED)).hasSize(1);
    }

    @Test
    void takesAProfileBackFromAnAccountThatWasNotThePersons() {
        var victim = Recruitment.aStudent();
        upload("", withNewPhone(victim));
        var profile = idOf(victim);
        var impostor = Tokens.talent("impostor of " + victim.subject(), newPhone(victim));
        var claim = Map.of("name", victim.name(), "idNumber", victim.idNumber());
        service.post(impostor, "/me", claim).expect(200);
        service.post(impostor, "/me/profile", Map.of("skills", List.of("示例技能"), "areas", List.of("420302"), "chains",
                List.of())).expect(200);
        service.post(impostor, "/me/consents", Map.of("purpose", "EMPLOYERS", "textVersion", "2021-11-01")).expect(200);
        service.post(impostor, "/me/outcome-consent", Map.of("textVersion", "2021-11-01")).expect(200);
        service.enrolled(List.of(victim));
        claim(victim, victim.name(), victim.phone()).refuses(404, "profile.not-matched");

        release(profile, OFFICER).expect(403);
        assertThat(release(profile, Tokens.reviewer()).expect(200).body().path("claimed").asBoolean()).isFalse();
        release(profile, Tokens.reviewer()).refuses(409, "talent.not-claimed");
        service.get(impostor, "/me").refuses(404, "profile.unknown");
        assertThat(mergedInto(bachelorsIdOf(victim))).isEqualTo(profile);
        service.post(impostor, "/me", claim).refuses(404, "profile.not-matched");

        confirm(profile, victim.phone()).expect(200);
        assertThat(claim(victim, victim.name(), victim.phone()).expect(200).text("id")).isEqualTo(profile);
        var copy = service.get(victim.token(), "/me/export").expect(200).body();
        assertThat(copy.path("told").path("skills").size()).isZero();
        assertThat(copy.path("consents").findValuesAsString("consent")).containsExactly("WITHDRAWN", "NOT_GIVEN");
        assertThat(copy.path("outcomeConsent").path("consent").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void partsALineThatIsNotThePersonsWhateverItTells() {
        var student = Recruitment.aStudent();
        var person = service.claimed(student);
        upload("", asMaster(student));
        var line = idOf(student);
        part(person, Tokens.reviewer()).refuses(409, "talent.not-merged");
        part(line, OFFICER).expect(403);
        part(line, Tokens.reviewer()).expect(200);

        assertThat(graduations(student)).hasSize(1);
        assertThat(contests(line)).isEqualTo(person);
        upload("", asMaster(student).replace("车辆工程", "电气工程"));
        upload("", withNewPhone(student));
        assertThat(contests(line)).isEqualTo(person);
        assertThat(waiting()).extracting(ContestStoryTests::entryOf).doesNotContain(line);
        assertThat(service.get(UNIVERSITY, "/talents/" + line).body().hasNonNull("contests")).isFalse();
        var own = Recruitment.aStudent().idNumber();
        upload("", asMaster(student).replace(student.idNumber(), own));
        assertThat(found(own)).containsExactly(line);
    }

    @Test
    void undoesAReviewersMerger() {
        var student = aContestedStudent();
        merge(idOf(student), bachelorsIdOf(student)).expect(200);
        assertThat(waiting()).extracting(ContestStoryTests::entryOf).doesNotContain(idOf(student));

        part(idOf(student), Tokens.reviewer()).expect(200);
        assertThat(contests(idOf(student))).isEqualTo(bachelorsIdOf(student));
        assertThat(waiting()).extracting(ContestStoryTests::entryOf).contains(idOf(student));
        handOver(student, OFFICER).expect(200);

        var other = Recruitment.aStudent();
        var mistaken = Recruitment.aStudent().idNumber();
        service.claimed(other);
        upload("", asMaster(other).replace(other.idNumber(), mistaken));
        merge(idOf(other), bachelorsIdOf(other)).expect(200);
        part(idOf(other), Tokens.reviewer()).expect(200);
        assertThat(found(mistaken)).containsExactly(idOf(other));
        assertThat(found(other.idNumber())).containsExactly(bachelorsIdOf(other));
    }

    private Answer part(String merged, String token) {
        return service.post(token, "/talents/" + merged + "/parting", Map.of("reason", REASON));
    }

    private Answer release(String profile, String token) {
        return service.post(token, "/talents/" + profile + "/account-release", Map.of("reason", REASON));
    }

    /** The bachelors' roster has somebody else's line with the student's number, and came first. */
    private Student aContestedStudent() {
        var student = Recruitment.aStudent();
        uploadBachelor(mistaken(student));
        assertThat(counts(upload("", asMaster(student)))).isEqualTo("1 0 0 0");
        assertThat(contests(idOf(student))).isEqualTo(bachelorsIdOf(student));
        return student;
    }

    private static String mistaken(Student student) {
        return asBachelor(student).replace("示例甲", "示例丙");
    }

    private Answer handOver(Student student, String token) {
        return service.post(token, "/talents/" + idOf(student) + "/number-handover",
                Map.of("identityCardSeen", true, "reason", REASON));
    }

    /** All that waits, read in small pages. */
    private List<JsonNode> waiting() {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = service.get(OFFICER, "/talent-contests?limit=2" + cursor).expect(200).body();
            page.path("items").forEach(all::add);
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asString() : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static JsonNode of(Student student, List<JsonNode> all) {
        return all.stream().filter(one -> entryOf(one).equals(idOf(student))).findFirst().orElseThrow();
    }

    private static String entryOf(JsonNode contest) {
        return contest.path("entry").path("id").asString();
    }
}
