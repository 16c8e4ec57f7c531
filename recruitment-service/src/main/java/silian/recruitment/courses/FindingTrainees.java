package silian.recruitment.courses;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.talents.Person;

/** Looking trainees up, for what follows from events. */
@Component
public final class FindingTrainees {

    private final Enrolments enrolments;

    FindingTrainees(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /** Who is behind an enrolment, unless that was forgotten. */
    public Optional<Person> personOf(EnrolmentId id) {
        return enrolments.findById(id).map(Enrolment::person);
    }
}
