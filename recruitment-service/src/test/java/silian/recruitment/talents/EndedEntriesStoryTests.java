package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Recruitment.SCHOOL;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.platform.testing.questions.Aside;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.language.TalentId;
import silian.recruitment.retention.RetentionPeriod;

/** What is left of roster lines of people who never came. */
@RecruitmentStory
class EndedEntriesStoryTests {

    private static final Limit STEP = Limit.of(10_000);
    private static final String MASTERS_SCHOOL = "10525";

    @Autowired
    private Recruitment service;
    @Autowired
    private Talents talents;
    @Autowired
    private EndingEntries ending;
    @Autowired
    private MongoOperations mongo;

    @Test
    void erasesWhoNeverClaimedTheProfileAndNobodyElse() {
        var never = Recruitment.aStudent();
        service.enrolled(List.of(never));
        var claimed = Recruitment.aStudent();
        service.claimed(claimed);
        assertThat(ending.period()).isEqualTo(RetentionPeriod.ROSTER);

        ending.end(heldSince(never), STEP);
        assertThat(isHeld(SCHOOL, never)).isTrue();
        ending.end(heldSince(never).plusMillis(1), STEP);
        assertThat(isHeld(SCHOOL, never)).isFalse();
        service.get(Tokens.officer(), "/talents/" + idOf(SCHOOL, never).value()).refuses(404, "talent.unknown");
        ending.end(later(), STEP);
        service.get(claimed.token(), "/me").expect(200);
        assertThat(document(claimed)).as("looked at once").doesNotContainKey("heldSince");
    }

    @Test
    void keepsEveryLineOfWhoClaimedOneAndErasesAllOfWhoClaimedNone() {
        var claimed = Recruitment.aStudent();
        service.claimed(claimed);
        alsoAMaster(claimed);
        var never = Recruitment.aStudent();
        service.enrolled(List.of(never));
        alsoAMaster(never);

        ending.end(later(), STEP);
        assertThat(isHeld(SCHOOL, claimed) && isHeld(MASTERS_SCHOOL, claimed)).isTrue();
        assertThat(service.get(claimed.token(), "/me").expect(200).body().path("graduations")).hasSize(2);
        assertThat(isHeld(SCHOOL, never) || isHeld(MASTERS_SCHOOL, never)).isFalse();
    }

    @Test
    void waitsForWhatWasToldLaterAndForOutcomesOfWhoNeverCame() {
        var corrected = Recruitment.aStudent();
        service.enrolled(List.of(corrected));
        var enrolled = heldSince(corrected);
        service.enrolled(List.of(new Student(corrected.number(), corrected.name(), corrected.idNumber(),
                "138" + corrected.phone().substring(3), corrected.subject(), corrected.certificate())));
        var learnt = Recruitment.aStudent();
        service.enrolled(List.of(learnt));
        var told = Instant.now().plusSeconds(600);
        Aside.ask(() -> mongo.getCollection("studentOutcomes").insertOne(new Document("_id",
                idOf(SCHOOL, learnt).value()).append("graduationYear", 2022).append("heldSince", Date.from(told))));

        ending.end(enrolled.plusMillis(1), STEP);
        assertThat(heldSince(corrected)).isAfter(enrolled);
        ending.end(later(), STEP);
        assertThat(isHeld(SCHOOL, corrected)).isFalse();
        assertThat(isHeld(SCHOOL, learnt)).isTrue();
        assertThat(heldSince(learnt).toEpochMilli()).isEqualTo(told.toEpochMilli());
        Aside.ask(() -> mongo.remove(new Query(Criteria.where("_id").is(idOf(SCHOOL, learnt).value())),
                "studentOutcomes"));
        ending.end(told.plusSeconds(1), STEP);
        assertThat(isHeld(SCHOOL, learnt)).isFalse();
    }

    private static Instant later() {
        return Instant.now().plusSeconds(60);
    }

    private void alsoAMaster(Student student) {
        service.post(Tokens.university(MASTERS_SCHOOL), "/graduate-uploads",
                "student_number,name,id_number,phone,education_code,degree_code,major,graduation_date,certificate_number\n"
                        + String.join(",", student.number(), student.name(), student.idNumber(), student.phone(), "14",
                                "310", "车辆工程", "2025-06-30",
                                MASTERS_SCHOOL + "1202502" + student.certificate().substring(12))
                        + "\n")
                .expect(201);
    }

    private static TalentId idOf(String school, Student student) {
        return Talent.idOf(new SchoolCode(school), student.number());
    }

    private boolean isHeld(String school, Student student) {
        return Aside.ask(() -> talents.existsById(idOf(school, student)));
    }

    private Instant heldSince(Student student) {
        return document(student).getDate("heldSince").toInstant();
    }

    private Document document(Student student) {
        return Aside.ask(() -> mongo.findById(idOf(SCHOOL, student).value(), Document.class, "talents"));
    }
}
