package silian.recruitment.courses.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.recruitment.courses.CheckingCertificates;
import silian.recruitment.courses.CourseKind;

/** Certificates of training courses. */
@RestController
@RequestMapping("/api/recruitment/v1/course-certificates")
class CertificateController {

    private final CheckingCertificates checking;

    CertificateController(CheckingCertificates checking) {
        this.checking = checking;
    }

    /** Tells what a certificate certifies, by its number. */
    @GetMapping("/{number}")
    @PreAuthorize("hasAnyRole('TALENT', 'EMPLOYER_AGENT', 'UNIVERSITY', 'OFFICER', 'REVIEWER')")
    CertificateView check(@PathVariable String number) {
        var certified = checking.check(number);
        var syllabus = certified.course().syllabus();
        var holder = certified.enrolment().person();
        return new CertificateView(number, holder == null ? null : holder.name().masked(), syllabus.kind(),
                syllabus.title(), syllabus.trade(), syllabus.hours(), certified.course().school().value(),
                certified.enrolment().decidedOn());
    }

    /**
     * What a certificate certifies.
     *
     * @param holder the masked name; absent once it is no longer known who it was
     */
    record CertificateView(String number, @Nullable String holder, CourseKind kind, String title,
            @Nullable String trade,
            int hours, String school, @Nullable LocalDate completedOn) {}
}
