package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static silian.recruitment.AtOnce.atOnce;
import static silian.recruitment.Commands.aCommand;
import static silian.recruitment.Recruitment.SCHOOL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.commands.Command;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.recruitment.Heard;
import silian.recruitment.Published;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.RecruitmentStory;
import silian.recruitment.talents.EnrollingGraduates.Entered;
import silian.recruitment.talents.EnrollingGraduates.Graduate;
import silian.recruitment.talents.EnrollingGraduates.Outcome;

/** People on several rosters: a bachelor of one university is a master of another. */
@RecruitmentStory
class SeveralRostersStoryTests extends TwoRosters {

    @Autowired
    private Heard heard;
    @Autowired
    private EnrollingGraduates enrolling;
    @Autowired
    private ProtectingPersons persons;

    @Test
    void takesTheSecondLineAndTellsTheUniversityNothing() {
        var student = Recruitment.aStudent();
        var first = service.claimed(student);
        var known = asMaster(student);
        var unknown = asMaster(Recruitment.aStudent());

        assertThat(counts(upload("?dryRun=true", known))).isEqualTo(counts(upload("?dryRun=true", unknown)));
        assertThat(counts(upload("", known))).isEqualTo(counts(upload("", unknown))).isEqualTo("1 0 0 0");
        assertThat(counts(upload("", known))).isEqualTo("0 0 1 0");
        assertThat(counts(upload("", known.replace("车辆工程", "电气工程")))).isEqualTo("0 1 0 0");

        var second = idOf(student);
        var shown = service.get(UNIVERSITY, "/talents/" + second).expect(200).body();
        assertThat(shown.path("claimed").asBoolean()).isFalse();
        assertThat(shown.hasNonNull("mergedInto") || shown.hasNonNull("contests") || shown.hasNonNull("version"))
                .isFalse();
        service.get(UNIVERSITY, "/talents/" + first).refuses(404, "talent.unknown");
        service.get(Tokens.university(SCHOOL), "/talents/" + second).refuses(404, "talent.unknown");
        assertThat(service.get(UNIVERSITY, "/graduates?limit=200").expect(200).body().toString()).contains(second)
                .doesNotContain(first);
        assertThat(service.get(OFFICER, "/talents/" + second).text("mergedInto")).isEqualTo(first);
        assertThat(found(student.idNumber())).containsExactly(first, second);
        service.post(Tokens.reviewer(), "/talents/" + second + "/accreditation",
                Map.of("talentClass", "E", "evidence", "示例")).refuses(409, "talent.merged");
    }

    @Test
    void showsThePersonAllStudiesAndDecidesByTheHighest() {
        var student = service.aVerifiedStudent();
        service.post(student.token(), "/talent-cards", Map.of()).expect(422);
        upload("", asMaster(student));

        await().untilAsserted(() -> assertThat(graduations(student).findValuesAsString("degree"))
                .containsExactly("CONFIRMED", "CONFIRMED"));
        assertThat(graduations(student).findValuesAsString("school")).containsExactly(MASTERS_SCHOOL, SCHOOL);
        assertThat(graduations(student).findValuesAsString("educationCode")).containsExactly("14", "21");
        service.post(student.token(), "/talent-cards", Map.of()).expect(201);
        var other = service.get(student.token(), "/me/export").expect(200).body().path("otherEntries");
        assertThat(other.findValuesAsString("phone")).containsExactly(student.phone());
        assertThat(other.findValuesAsString("school")).containsExactly(MASTERS_SCHOOL);
    }

    @Test
    void hiresByTheHighestProvenAndSignsWithTheUniversityOfTheLatest() {
        var student = service.aVerifiedStudent();
        upload("", asMaster(student));
        await().until(() -> service.get(UNIVERSITY, "/talents/" + idOf(student)).text("degree"), "CONFIRMED"::equals);
        service.agreed(student, "EMPLOYERS");
        var employer = heard.anEmployer();
        var agent = Tokens.employerAgent(employer);
        var posting = service.aPublishedPosting(employer, 1);
        var fair = service.aFairUnderWay(employer, posting);
        var application = "/applications/" + service.anAcceptedApplication(fair, student, employer, posting);
        assertThat(service.get(agent, "/activities/" + fair + "/intents").expect(200).body().path("items")
                .findValuesAsString("educationCode")).containsExactly("14");

        var agreement = service.post(agent, application + "/agreement", Map.of("position", "示例工程师", "workplace",
                "示例厂区", "pay", 7000, "startsOn", "2022-07-01")).expect(201);
        assertThat(agreement.text("school")).isEqualTo(MASTERS_SCHOOL);
        var path = "/agreements/" + agreement.text("id");
        assertThat(service.get(UNIVERSITY, path).expect(200).text("talent")).isEqualTo(idOf(student));
        service.get(Tokens.university(SCHOOL), path).refuses(404, "agreement.unknown");

        var hire = service.post(agent, application + "/hire", Map.of()).expect(201).text("hireId");
        var person = Published.one("silian.recruitment.hire.v1", hire, "silian.recruitment.hire-confirmed.v1")
                .path("person");
        assertThat(person.path("educationCode").asString()).isEqualTo("14");
        assertThat(person.path("schoolCode").asString()).isEqualTo(MASTERS_SCHOOL);
    }

    @Test
    void letsNoPhoneClaimThatRostersDisagreeAboutUntilAnOfficerConfirmsOne() {
        var student = Recruitment.aStudent();
        service.enrolled(List.of(student));
        assertThat(counts(upload("", withNewPhone(student)))).isEqualTo("1 0 0 0");
        var first = found(student.idNumber()).getFirst();
        var unknown = refusalOf(claim(Recruitment.aStudent(), student.name(), student.phone()));
        assertThat(refusalOf(claim(student, student.name(), student.phone()))).isEqualTo(unknown);
        assertThat(refusalOf(claim(student, student.name(), newPhone(student)))).isEqualTo(unknown);

        confirm(idOf(student), newPhone(student)).refuses(409, "talent.merged");
        assertThat(confirm(first, newPhone(student)).expect(200).body().path("phoneConfirmed").asBoolean()).isTrue();
        assertThat(refusalOf(claim(student, student.name(), student.phone()))).isEqualTo(unknown);
        assertThat(claim(student, student.name(), newPhone(student)).expect(200).text("id")).isEqualTo(first);
    }

    @Test
    void mergesNoLineIntoAClaimedProfileByAPhoneThatIsNotProven() {
        var victim = Recruitment.aStudent();
        upload("", withNewPhone(victim));
        var impostor = Tokens.talent("impostor of " + victim.subject(), newPhone(victim));
        service.post(impostor, "/me", Map.of("name", victim.name(), "idNumber", victim.idNumber())).expect(200);

        service.enrolled(List.of(victim));
        var contested = bachelorsIdOf(victim);
        assertThat(service.get(OFFICER, "/talents/" + contested).text("contests")).isEqualTo(idOf(victim));
        assertThat(service.get(Tokens.university(SCHOOL), "/talents/" + contested).body().hasNonNull("contests"))
                .isFalse();
        assertThat(service.get(impostor, "/me").expect(200).body().path("graduations")).hasSize(1);
        claim(victim, victim.name(), victim.phone()).refuses(404, "profile.not-matched");
        upload("", asMaster(victim));
        assertThat(mergedInto(contested)).as("what a roster tells later proves nothing").isEmpty();
        confirm(contested, victim.phone()).refuses(409, "talent.contested");
    }

    @Test
    void takesALineOfAClaimedProfileOnceItsPhoneIsProven() {
        var student = Recruitment.aStudent();
        var first = service.claimed(student);
        assertThat(counts(upload("", withNewPhone(student)))).isEqualTo("1 0 0 0");
        assertThat(mergedInto(idOf(student))).isEmpty();
        assertThat(duplicates(first)).containsExactly(idOf(student));

        assertThat(counts(upload("", asMaster(student)))).isEqualTo("0 1 0 0");
        assertThat(mergedInto(idOf(student))).as("it tells the phone of the account now").isEqualTo(first);
        upload("", withNewPhone(student));
        assertThat(mergedInto(idOf(student))).as("it is known to be the person's").isEqualTo(first);

        var other = Recruitment.aStudent();
        var claimed = service.claimed(other);
        upload("", withNewPhone(other));
        confirm(claimed, newPhone(other)).expect(200);
        assertThat(mergedInto(idOf(other))).as("an officer confirmed it").isEqualTo(claimed);
        service.post(other.token(), "/me", Map.of("name", other.name(), "idNumber", other.idNumber())).expect(200);
    }

    @Test
    void letsTheOfficerWhoRegisteredThePersonSayWhichPhoneIsTheirs() {
        var student = Recruitment.aStudent();
        var registered = service.post(OFFICER, "/talents", atTheWindow(student, student.idNumber())).expect(201);
        upload("", withNewPhone(student));

        claim(student, student.name(), newPhone(student)).refuses(404, "profile.not-matched");
        assertThat(claim(student, student.name(), student.phone()).expect(200).text("id"))
                .isEqualTo(registered.text("id"));
    }

    @Test
    void forgetsWhichPhoneWasConfirmedWhenTheEntryBecomesSomebodyElses() {
        var student = Recruitment.aStudent();
        service.enrolled(List.of(student));
        confirm(found(student.idNumber()).getFirst(), newPhone(student)).expect(200);
        var free = Recruitment.aStudent();
        uploadBachelor(asBachelor(student).replace(student.idNumber(), free.idNumber()));

        claim(free, student.name(), newPhone(student)).refuses(404, "profile.not-matched");
    }

    @Test
    void confirmsNoPhoneWithoutTheCard() {
        var student = Recruitment.aStudent();
        service.enrolled(List.of(student));
        var path = "/talents/" + found(student.idNumber()).getFirst() + "/phone-confirmation";

        service.post(OFFICER, path, Map.of("identityCardSeen", false, "phone", student.phone()))
                .refuses(400, "talent.identity-card-not-seen");
        service.post(OFFICER, path, Map.of("identityCardSeen", true, "phone", "12345678901"))
                .refuses(400, "mobile-number.format");
        for (var nobody : List.of(UNIVERSITY, Tokens.reviewer(), student.token())) {
            service.post(nobody, path, Map.of("identityCardSeen", true, "phone", student.phone())).expect(403);
        }
        confirm("0".repeat(32), student.phone()).refuses(404, "talent.unknown");
    }

    @Test
    void mergesNoUnprovenLineWhileTheProfileIsBeingClaimed() throws Exception {
        for (int round = 0; round < 8; round++) {
            var student = Recruitment.aStudent();
            service.enrolled(List.of(student));

            var answers = atOnce(2, i -> () -> i == 0
                    ? claim(student, student.name(), student.phone())
                    : upload("", withNewPhone(student)));

            var claimed = answers.getFirst().status() == 200;
            assertThat(mergedInto(idOf(student)).isEmpty()).as("%s", answers.getFirst().body()).isEqualTo(claimed);
        }
    }

    @Test
    void keepsALineWithAnotherNameApartUntilEitherRosterIsCorrected() {
        var student = Recruitment.aStudent();
        service.enrolled(List.of(student));
        assertThat(counts(upload("", asMaster(student).replace("示例甲", "示例乙")))).isEqualTo("1 0 0 0");
        var contested = idOf(student);
        var first = found(student.idNumber()).getFirst();

        assertThat(found(student.idNumber())).containsExactly(first, contested);
        assertThat(duplicates(first)).containsExactly(contested);
        assertThat(duplicates(contested)).containsExactly(first);
        assertThat(service.get(OFFICER, "/talents/" + contested).text("contests")).isEqualTo(first);
        assertThat(service.get(UNIVERSITY, "/talents/" + contested).body().hasNonNull("contests")).isFalse();
        claim(student, "示例乙", student.phone()).refuses(404, "profile.not-matched");
        service.post(Tokens.reviewer(), "/talents/" + contested + "/accreditation",
                Map.of("talentClass", "E", "evidence", "示例")).refuses(409, "talent.contested");
        merge(first, contested).refuses(409, "talent.contested");

        uploadBachelor(asBachelor(student).replace("示例甲", "示例乙"));
        assertThat(mergedInto(contested)).isEqualTo(first);
        service.enrolled(List.of(student));
        assertThat(service.get(OFFICER, "/talents/" + contested).text("contests")).isEqualTo(first);
        assertThat(counts(upload("", asMaster(student)))).isEqualTo("0 1 0 0");
        assertThat(mergedInto(contested)).isEqualTo(first);
        assertThat(duplicates(first)).isEmpty();
    }

    @Test
    void leavesAReviewersMergerInPlaceUntilTheEntryItselfIsCorrected() {
        var student = Recruitment.aStudent();
        var first = service.claimed(student);
        upload("", asMaster(student).replace("示例甲", "示例乙"));
        var contested = idOf(student);
        merge(contested, first).expect(200);

        uploadBachelor(asBachelor(student).replace("示例甲", "示例丙"));
        upload("", asMaster(student).replace("示例甲", "示例乙").replace("车辆工程", "电气工程"));
        assertThat(mergedInto(contested)).isEqualTo(first);

        upload("", asMaster(student).replace("示例甲", "示例丁"));
        assertThat(service.get(OFFICER, "/talents/" + contested).text("contests")).isEqualTo(first);
    }

    @Test
    void followsACorrectedNumberToWhomItBelongs() {
        var student = Recruitment.aStudent();
        var other = Recruitment.aStudent();
        var first = service.claimed(student);
        service.enrolled(List.of(other));
        upload("", asMaster(student));
        var second = idOf(student);

        upload("", asMaster(student).replace(student.idNumber(), other.idNumber()));
        assertThat(mergedInto(second)).isEqualTo(found(other.idNumber()).getFirst()).isNotEqualTo(first);
        assertThat(graduations(student)).hasSize(1);
        var free = Recruitment.aStudent().idNumber();
        upload("", asMaster(student).replace(student.idNumber(), free));
        assertThat(mergedInto(second)).isEmpty();
        assertThat(found(free)).containsExactly(second);
        upload("", asMaster(student).replace(student.idNumber(), other.idNumber()).replace("示例甲", "示例乙"));
        assertThat(service.get(OFFICER, "/talents/" + second).text("contests"))
                .isEqualTo(found(other.idNumber()).getFirst());
    }

    @Test
    void goesOnWithTheNextEntryWhenTheOneThatStoodLosesItsNumber() {
        var student = Recruitment.aStudent();
        service.enrolled(List.of(student));
        upload("", asMaster(student));
        var second = idOf(student);
        upload("", asMaster(student).replace(student.number(), "Z" + student.number()).replace("示例甲", "示例乙"));
        var first = found(student.idNumber()).getFirst();

        var mistaken = Recruitment.aStudent().idNumber();
        uploadBachelor(asBachelor(student).replace(student.idNumber(), mistaken));

        assertThat(found(mistaken)).containsExactly(first);
        assertThat(found(student.idNumber())).hasSize(2).first().isEqualTo(second);
        assertThat(mergedInto(second)).isEmpty();
        assertThat(duplicates(second)).as("one with the number, one with name and phone").hasSize(2);
        assertThat(claim(student, student.name(), student.phone()).expect(200).text("id")).isEqualTo(second);
        service.enrolled(List.of(student));
        assertThat(mergedInto(first)).isEqualTo(second);
    }

    @Test
    void takesANumberBackThatAMergedEntryHolds() {
        var student = Recruitment.aStudent();
        var mistaken = Recruitment.aStudent().idNumber();
        service.post(Tokens.university(SCHOOL), "/graduate-uploads", Recruitment.HEADER
                + asBachelor(student).replace(student.idNumber(), mistaken), UUID.randomUUID().toString(),
                Recruitment.FAIR_DAY.minusDays(1)).expect(201);
        var first = found(mistaken).getFirst();
        upload("", asMaster(student));
        var second = found(student.idNumber()).getFirst();
        service.post(Tokens.university("10487"), "/graduate-uploads", Recruitment.HEADER
                + asMaster(student).replace(MASTERS_SCHOOL + "1", "104871")).expect(201);
        var third = Talent.idOf(new SchoolCode("10487"), student.number()).value();
        merge(second, first).expect(200);
        assertThat(found(mistaken)).startsWith(first).containsExactlyInAnyOrder(first, second, third);

        service.enrolled(List.of(student));
        assertThat(mergedInto(first)).isEmpty();
        assertThat(found(student.idNumber())).startsWith(first).containsExactlyInAnyOrder(first, second, third);
        assertThat(claim(student, student.name(), student.phone()).expect(200).text("id")).isEqualTo(first);
        upload("", asMaster(student).replace(student.idNumber(), Recruitment.aStudent().idNumber()));
        assertThat(found(student.idNumber())).containsExactly(first, third);
    }

    @Test
    void takesAnotherStudentNumberOfTheSameSchoolAndTheSameCertificateForOnePerson() {
        var student = Recruitment.aStudent();
        service.enrolled(List.of(student));
        uploadBachelor(asBachelor(student).replace(student.number() + ",", student.number() + "A,"));

        assertThat(found(student.idNumber())).hasSize(2);
        await().untilAsserted(() -> assertThat(found(student.idNumber())).allSatisfy(entry -> assertThat(
                service.get(OFFICER, "/talents/" + entry).text("degree")).isEqualTo("CONFIRMED")));
    }

    @Test
    void mergesALineIntoTheEntryOfTheWindow() {
        var student = Recruitment.aStudent();
        var registered = service.post(OFFICER, "/talents", atTheWindow(student, student.idNumber())).expect(201)
                .text("id");
        assertThat(counts(upload("", asMaster(student)))).isEqualTo("1 0 0 0");
        assertThat(mergedInto(idOf(student))).isEqualTo(registered);
        service.post(OFFICER, "/talents", atTheWindow(student, student.idNumber()))
                .refuses(409, "talent.id-number-known");
        var other = Recruitment.aStudent();
        service.enrolled(List.of(other));
        service.post(OFFICER, "/talents/" + registered + "/correction", atTheWindow(student, other.idNumber()))
                .refuses(409, "talent.id-number-known");

        service.post(OFFICER, "/talents/" + registered + "/correction",
                atTheWindow(student, Recruitment.aStudent().idNumber())).expect(200);
        assertThat(mergedInto(idOf(student))).isEmpty();
    }

    @Test
    void entersAPersonOnceHoweverManyUniversitiesDoAtOnce() throws Exception {
        var students = IntStream.range(0, 20).mapToObj(_ -> Recruitment.aStudent()).toList();
        var bachelors = students.stream().map(TwoRosters::asBachelor).collect(Collectors.joining());
        var masters = students.stream().map(TwoRosters::asMaster).collect(Collectors.joining());

        var answers = atOnce(4, i -> () -> i % 2 == 0
                ? uploadBachelor(bachelors)
                : upload("", masters));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.body().path("rejected")).isEmpty());
        for (var student : students) {
            var entries = found(student.idNumber());
            assertThat(entries).hasSize(2);
            assertThat(mergedInto(entries.getFirst())).isEmpty();
            assertThat(mergedInto(entries.getLast())).isEqualTo(entries.getFirst());
        }
    }

    @Test
    void settlesOnOnePersonWhileTheOtherRosterIsCorrected() throws Exception {
        for (int round = 0; round < 8; round++) {
            var student = Recruitment.aStudent();
            service.enrolled(List.of(student));
            var mistaken = Recruitment.aStudent().idNumber();
            var corrected = asBachelor(student).replace(student.idNumber(), mistaken);

            atOnce(2, i -> () -> i == 0
                    ? uploadBachelor(corrected)
                    : upload("", asMaster(student)));

            assertThat(found(student.idNumber())).containsExactly(idOf(student));
            assertThat(found(mistaken)).hasSize(1);
        }
    }

    @Test
    void completesWhatACrashLeftHalfDone() {
        var student = Recruitment.aStudent();
        var mistaken = Recruitment.aStudent().idNumber();
        var bachelors = new SchoolCode(SCHOOL);
        enrol(bachelors, student, student.idNumber(), aCommand());
        enrol(new SchoolCode(MASTERS_SCHOOL), student, student.idNumber(), aCommand());
        var correction = aCommand();
        var first = talents.findById(Talent.idOf(bachelors, student.number())).orElseThrow();
        var person = persons.protect(student.name(), new ResidentId(mistaken), new MobileNumber(student.phone()));
        first.correct(person, first.graduation(), Standing.holding(person), correction);
        talents.save(first);
        assertThat(mergedInto(idOf(student))).isEqualTo(first.id().value());

        assertThat(enrol(bachelors, student, mistaken, correction)).isEqualTo(Outcome.CORRECTED);
        assertThat(mergedInto(idOf(student))).isEmpty();
        assertThat(found(student.idNumber())).containsExactly(idOf(student));
    }

    private Outcome enrol(SchoolCode school, Student student, String idNumber, Command command) {
        var entries = enrolling.enrol(school, List.of(new Graduate(student.number(), student.name(),
                new ResidentId(idNumber), new MobileNumber(student.phone()), TalentFixture.aGraduation(null))),
                command, false);
        return ((Entered) entries.getFirst()).outcome();
    }
}
