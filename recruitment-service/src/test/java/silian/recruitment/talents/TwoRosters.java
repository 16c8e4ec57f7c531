package silian.recruitment.talents;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.Recruitment.SCHOOL;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import silian.platform.standards.SchoolCode;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;
import silian.recruitment.language.TalentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two universities, at one of which somebody is a bachelor and at the other a master, and what becomes of the lines. */
abstract class TwoRosters {

    static final String MASTERS_SCHOOL = "10525";
    static final String UNIVERSITY = Tokens.university(MASTERS_SCHOOL);
    static final String OFFICER = Tokens.officer();

    @Autowired
    Recruitment service;
    @Autowired
    Talents talents;

    Answer upload(String query, String lines) {
        return service.post(UNIVERSITY, "/graduate-uploads" + query, Recruitment.HEADER + lines).expect(201);
    }

    Answer uploadBachelor(String lines) {
        return service.post(Tokens.university(SCHOOL), "/graduate-uploads", Recruitment.HEADER + lines).expect(201);
    }

    static String counts(Answer answer) {
        var body = answer.body();
        assertThat(body.path("rejected").size()).isEqualTo(body.path("rejectedLines").asInt());
        return List.of("enrolled", "corrected", "unchanged", "rejectedLines").stream()
                .map(field -> body.path(field).asString()).collect(Collectors.joining(" "));
    }

    static String asBachelor(Student student) {
        return String.join(",", student.number(), student.name(), student.idNumber(), student.phone(), "21", "407",
                "机械工程", "2022-06-30", student.certificate()) + "\n";
    }

    static String asMaster(Student student) {
        return String.join(",", student.number(), student.name(), student.idNumber(), student.phone(), "14", "310",
                "车辆工程", "2025-06-30", MASTERS_SCHOOL + "1202502" + student.certificate().substring(12)) + "\n";
    }

    /** As a university that was told another phone has it, or one that tells a wrong one. */
    static String withNewPhone(Student student) {
        return asMaster(student).replace(student.phone(), newPhone(student));
    }

    static String newPhone(Student student) {
        return "138" + student.phone().substring(3);
    }

    /** The entry on the other university's roster. */
    static String idOf(Student student) {
        return Talent.idOf(new SchoolCode(MASTERS_SCHOOL), student.number()).value();
    }

    static String bachelorsIdOf(Student student) {
        return Talent.idOf(new SchoolCode(SCHOOL), student.number()).value();
    }

    Answer claim(Student student, String name, String phone) {
        return service.post(Tokens.talent(student.subject(), phone), "/me",
                Map.of("name", name, "idNumber", student.idNumber()));
    }

    /** All of an answer but what tells requests apart. */
    static String refusalOf(Answer answer) {
        answer.refuses(404, "profile.not-matched");
        var told = (ObjectNode) answer.body();
        told.remove("instance");
        return told.toString();
    }

    Answer confirm(String talent, String phone) {
        return service.post(OFFICER, "/talents/" + talent + "/phone-confirmation",
                Map.of("identityCardSeen", true, "phone", phone));
    }

    JsonNode graduations(Student student) {
        return service.get(student.token(), "/me").expect(200).body().path("graduations");
    }

    List<String> found(String idNumber) {
        return service.post(OFFICER, "/talents/searches", Map.of("idNumber", idNumber)).expect(200).body()
                .path("items").findValuesAsString("id");
    }

    List<String> duplicates(String talent) {
        return service.get(OFFICER, "/talents/" + talent + "/possible-duplicates").expect(200).body().path("items")
                .findValuesAsString("id");
    }

    Talent entry(String talent) {
        return talents.findById(new TalentId(talent)).orElseThrow();
    }

    String mergedInto(String talent) {
        var survivor = entry(talent).mergedInto();
        return survivor == null ? "" : survivor.value();
    }

    String contests(String talent) {
        var holder = entry(talent).standing().contests();
        return holder == null ? "" : holder.value();
    }

    Answer merge(String merged, String survivor) {
        return service.post(Tokens.reviewer(), "/talents/" + merged + "/merger",
                Map.of("survivor", survivor, "reason", "已核对身份证"));
    }

    static Map<String, Object> atTheWindow(Student student, String idNumber) {
        return Map.of("identityCardSeen", true, "name", student.name(), "idNumber", idNumber, "phone",
                student.phone(), "educationCode", "21", "degreeCode", "407", "major", "机械工程", "graduationDate",
                "2022-06-30");
    }
}
