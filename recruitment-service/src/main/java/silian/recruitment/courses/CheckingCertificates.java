package silian.recruitment.courses;

import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;

/** Telling whether a certificate is one of ours, for whoever was shown it. */
@Component
public final class CheckingCertificates {

    private final Enrolments enrolments;
    private final Courses courses;

    CheckingCertificates(Enrolments enrolments, Courses courses) {
        this.enrolments = enrolments;
        this.courses = courses;
    }

    /** The completion behind a certificate. */
    public record Certified(Enrolment enrolment, Course course) {}

    /** @throws Refusal {@code certificate.unknown} (404) if no completion has this number */
    public Certified check(String number) {
        var enrolment = enrolments.findByCertificate(number).orElseThrow(() -> Refusal.unknown("certificate"));
        var course = courses.findById(enrolment.course()).orElseThrow(() -> Refusal.unknown("certificate"));
        return new Certified(enrolment, course);
    }
}
