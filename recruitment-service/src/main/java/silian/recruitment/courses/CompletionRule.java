package silian.recruitment.courses;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Decision;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;

/** Who completes a course: dated data, see {@code schemes/course-completion.yaml}. */
@Component
final class CompletionRule {

    private final Schemes schemes;

    CompletionRule(Schemes schemes) {
        this.schemes = schemes;
    }

    Decision decide(Course course, int daysAttended, LocalDate on) {
        return schemes.named("course-completion").decide(Facts.builder()
                .known("course.days_taught", course.daysTaught(), "attendance register")
                .known("trainee.days_attended", daysAttended, "attendance register")
                .build(), on);
    }
}
