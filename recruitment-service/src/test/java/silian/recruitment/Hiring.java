package silian.recruitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import silian.platform.testing.Tokens;
import silian.recruitment.Recruitment.Answer;
import silian.recruitment.Recruitment.Student;

/** The way from a posting to a hire, in steps, for stories about what may happen on it. */
final class Hiring {

    /** The first day of work that everybody is offered. */
    static final LocalDate START = LocalDate.of(2022, 7, 1);
    static final String SCHOOL = Tokens.university(Recruitment.SCHOOL);

    private final Recruitment service;
    private final Heard heard;

    Hiring(Recruitment service, Heard heard) {
        this.service = service;
        this.heard = heard;
    }

    /** An employer with a public posting. */
    record Employer(String code, String posting) {

        String agent() {
            return Tokens.employerAgent(code);
        }
    }

    Student aStudent() {
        var student = Recruitment.aStudent();
        service.claimed(student);
        return student;
    }

    Employer anEmployer() {
        var code = heard.anEmployer();
        return new Employer(code, service.aPublishedPosting(code, 5));
    }

    String applied(Student student, Employer at) {
        return "/applications/" + service.post(student.token(), "/applications", Map.of("posting", at.posting()))
                .expect(201).text("id");
    }

    String screened(Student student, Employer at) {
        var application = applied(student, at);
        service.post(at.agent(), application + "/screening", Map.of()).expect(200);
        return application;
    }

    String offered(Student student, Employer at) {
        return offered(student, at, Map.of());
    }

    /** @param otherwise what is offered instead of the usual */
    String offered(Student student, Employer at, Map<String, ?> otherwise) {
        var application = applied(student, at);
        var offer = new HashMap<String, Object>(Recruitment.anOffer());
        offer.putAll(otherwise);
        service.post(at.agent(), application + "/offer", offer).expect(200);
        return application;
    }

    String accepted(Student student, Employer at) {
        return accepted(student, at, Map.of());
    }

    String accepted(Student student, Employer at, Map<String, ?> otherwise) {
        var application = offered(student, at, otherwise);
        service.post(student.token(), application + "/acceptance", Map.of()).expect(200);
        return application;
    }

    /** Makes the usual offer on an application, and accepts it. */
    void accept(Student student, Employer at, String application) {
        service.post(at.agent(), application + "/offer", Recruitment.anOffer()).expect(200);
        service.post(student.token(), application + "/acceptance", Map.of()).expect(200);
    }

    /** The hire of an accepted application. */
    String hired(Employer at, String application) {
        return "/hires/" + service.post(at.agent(), application + "/hire", Map.of()).expect(201).text("hireId");
    }

    String hired(Student student, Employer at) {
        return hired(at, accepted(student, at));
    }

    static Map<String, Object> terms(String workplace) {
        return Map.of("position", "示例工程师", "workplace", workplace, "pay", 7000, "startsOn", START.toString());
    }

    /** An agreement that nobody has signed. */
    String agreement(Employer at, String application) {
        return "/agreements/" + service.post(at.agent(), application + "/agreement", terms("示例厂区")).expect(201)
                .text("id");
    }

    /** An agreement that the three have signed. */
    String agreementInEffect(Student student, Employer at, String application) {
        var agreement = agreement(at, application);
        for (var party : List.of(at.agent(), student.token(), SCHOOL)) {
            sign(party, agreement, 1).expect(200);
        }
        return agreement;
    }

    Answer sign(String token, String agreement, int revision) {
        return service.post(token, agreement + "/signature", Map.of("revision", revision));
    }

    Answer propose(Employer at, String application, int round, int hour) {
        return service.post(at.agent(), application + "/interviews",
                Map.of("round", round, "slots", List.of(aSlot(hour))));
    }

    /** An interview that waits for the student to choose the hour. */
    String anInterview(Student student, Employer at, int hour) {
        return "/interviews/" + propose(at, screened(student, at), 1, hour).expect(201).text("id");
    }

    static Answer choose(Recruitment instance, Student student, String interview) {
        return instance.post(student.token(), interview + "/choice", Map.of("slot", 1));
    }

    /** An hour of the day after the fair. */
    static Map<String, Object> aSlot(int hour) {
        return Map.of("startsAt", "2022-06-02T%02d:00:00Z".formatted(hour), "endsAt",
                "2022-06-02T%02d:00:00Z".formatted(hour + 1), "interviewer", "A-01", "room", "示例 301");
    }

    Answer on(LocalDate date, String token, String path, Object body) {
        return service.post(token, path, body, UUID.randomUUID().toString(), date);
    }
}
