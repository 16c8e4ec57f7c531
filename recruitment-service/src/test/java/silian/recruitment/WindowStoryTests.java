package silian.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Recruitment.FAIR_DAY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.standards.ResidentId;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;

/** People who stand on no university's roster: registered at the window, and treated like everybody from there on. */
@RecruitmentStory
class WindowStoryTests {

    private static final String OFFICER = Tokens.officer();
    private static final String UNIVERSITY = Tokens.university(Recruitment.SCHOOL);

    @Autowired
    private Recruitment service;
    @Autowired
    private Heard heard;

    @Test
    void leadsAnAcademicianOnNoRosterToAClassAndACard() {
        var person = aPerson("19500101");
        var key = UUID.randomUUID().toString();
        var registered = service.post(OFFICER, "/talents", anAcademician(person), key, FAIR_DAY).expect(201);
        assertThat(service.post(OFFICER, "/talents", anAcademician(person), key, FAIR_DAY).expect(201).text("id"))
                .isEqualTo(registered.text("id"));
        assertThat(registered.body().hasNonNull("school")).isFalse();
        assertThat(registered.text("degree")).isEqualTo("NOT_CLAIMED");
        assertThat(registered.body().toString()).doesNotContain(person.name(), person.idNumber(), person.phone());
        register(anAcademician(person)).refuses(409, "talent.id-number-known");
        for (var nobody : List.of(UNIVERSITY, Tokens.reviewer(), person.token())) {
            service.post(nobody, "/talents", anAcademician(person)).expect(403);
        }

        claim(person).expect(200);
        var talent = "/talents/" + registered.text("id");
        service.post(Tokens.reviewer(), talent + "/accreditation", Map.of("talentClass", "A", "evidence", "当选证明"))
                .expect(200);
        assertThat(service.post(person.token(), "/talent-cards", Map.of()).expect(201).text("tier")).isEqualTo("GOLD");
        service.get(UNIVERSITY, talent).refuses(404, "talent.unknown");
    }

    @Test
    void hasACertificateCheckedAndShowsTheSchoolNobody() {
        var person = aPerson("20000101");
        var registered = register(aBachelor(person)).expect(201);
        var talent = "/talents/" + registered.text("id");
        assertThat(registered.text("studiedAt")).isEqualTo(Recruitment.SCHOOL);

        await().untilAsserted(() -> assertThat(service.get(OFFICER, talent).text("degree")).isEqualTo("CONFIRMED"));
        service.get(UNIVERSITY, talent).refuses(404, "talent.unknown");
        assertThat(service.get(OFFICER, "/graduates?limit=200&school=" + Recruitment.SCHOOL).expect(200).body()
                .toString()).doesNotContain(registered.text("id"));
    }

    @Test
    void takesPartFromTheCheckInToTheHire() {
        var person = aPerson("20000101");
        register(aBachelor(person)).expect(201);
        claim(person).expect(200);
        service.post(person.token(), "/me/outcome-consent", Map.of("textVersion", "2021-11-01"))
                .refuses(409, "consent.on-no-roster");
        var employer = heard.anEmployer();
        var posting = service.aPublishedPosting(employer, 1);
        var application = "/applications/" + service.anAcceptedApplication(service.aFairUnderWay(employer, posting),
                person, employer, posting);
        service.post(Tokens.employerAgent(employer), application + "/agreement", anAgreement())
                .refuses(409, "agreement.on-no-roster");

        service.post(Tokens.employerAgent(employer), application + "/hire", Map.of()).expect(201);
    }

    @Test
    void namesEverythingWrongWithARegistration() {
        var person = aPerson("20000101");
        var wrong = new HashMap<String, Object>(Map.of("identityCardSeen", true, "name", "😀", "idNumber",
                "110105194912310021", "phone", "1391234567", "educationCode", "99", "graduationDate", "2099-01-01"));
        wrong.putAll(
                Map.of("degreeCode", "999", "school", "929", "certificateNumber", "123", "major", "😀", "ageReason",
                        "见 " + person.phone()));
        assertThat(register(wrong).expect(400).body().path("faults").findValuesAsString("code"))
                .containsExactlyInAnyOrder("name.character", "resident-id.check-digit", "mobile-number.format",
                        "education.unknown", "degree.unknown", "school-code.format", "certificate-number.length",
                        "text.character", "graduate.date-out-of-range", "text.personal-number");

        register(changed(aBachelor(person), "identityCardSeen", false)).refuses(400, "talent.identity-card-not-seen");
        register(changed(aBachelor(person), "school", "10525")).refuses(400, "talent.certificate-of-another-school");
        register(changed(aBachelor(person), "educationCode", "11")).refuses(400, "graduate.certificate-mismatch");
        var prodigy = changed(anAcademician(person), "graduationDate", "2019-06-30");
        register(prodigy).refuses(400, "graduate.age-implausible");
        register(changed(prodigy, "ageReason", "少年班，已核对证书原件")).expect(201);
    }

    @Test
    void correctsWhatWasWrittenDownWrongUntilTheUniversityKnowsBetter() {
        var person = aPerson("20000101");
        var talent = "/talents/" + register(changed(aBachelor(person), "phone", "13700000000")).expect(201).text("id");
        claim(person).refuses(404, "profile.not-matched");
        service.post(UNIVERSITY, talent + "/correction", aBachelor(person)).expect(403);
        service.post(OFFICER, talent + "/correction", aBachelor(person)).expect(200);
        claim(person).expect(200);
        var another = aPerson("20000101");
        service.post(OFFICER, talent + "/correction", aBachelor(another)).refuses(400, "graduate.id-number-claimed");

        var student = Recruitment.aStudent();
        var onARoster = "/talents/" + service.claimed(student);
        service.post(OFFICER, onARoster + "/correction", aBachelor(student)).refuses(409, "talent.on-a-roster");
        service.post(OFFICER, "/talents/" + "0".repeat(32) + "/correction", aBachelor(student))
                .refuses(404, "talent.unknown");
    }

    @Test
    void registersAPersonOnceHoweverManyOfficersDo() throws Exception {
        var person = aPerson("20000101");

        assertThat(atOnce(6, _ -> () -> register(aBachelor(person)))).extracting(Answer::status)
                .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
    }

    private Answer register(Map<String, Object> person) {
        return service.post(OFFICER, "/talents", person);
    }

    private Answer claim(Student person) {
        return service.post(person.token(), "/me", Map.of("name", person.name(), "idNumber", person.idNumber()));
    }

    private static Student aPerson(String born) {
        var some = Recruitment.aStudent();
        var id = ResidentId.complete("000000" + born + some.number().substring(2)).value();
        return new Student(some.number(), some.name(), id, some.phone(), some.subject(), some.certificate());
    }

    private static Map<String, Object> anAcademician(Student person) {
        return Map.of("identityCardSeen", true, "name", person.name(), "idNumber", person.idNumber(), "phone",
                person.phone(), "educationCode", "11", "degreeCode", "210", "graduationDate", "1982-06-30");
    }

    private static Map<String, Object> aBachelor(Student person) {
        return Map.of("identityCardSeen", true, "name", person.name(), "idNumber", person.idNumber(), "phone",
                person.phone(), "educationCode", "21", "degreeCode", "407", "certificateNumber", person.certificate(),
                "major", "机械工程", "graduationDate", "2022-06-30");
    }

    private static Map<String, Object> anAgreement() {
        return Map.of("position", "示例工程师", "workplace", "示例厂区", "pay", 7000, "startsOn", "2022-07-01");
    }

    private static Map<String, Object> changed(Map<String, Object> person, String field, Object value) {
        var changed = new HashMap<>(person);
        changed.put(field, value);
        return changed;
    }
}
