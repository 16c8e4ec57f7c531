package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import silian.platform.security.BlindIndex;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.talents.Person;

/** Looking trainees up, for what follows from events. */
@Component
public final class FindingTrainees {

    private final Enrolments enrolments;

    FindingTrainees(Enrolments enrolments) {
        this.enrolments = enrolments;
    }

    /**
     * A course that somebody completed.
     *
     * @param on the business date of the decision
     */
    public record Completed(EnrolmentId enrolment, BlindIndex person, EmployerId school, LocalDate on) {

        private static Stream<Completed> of(Enrolment enrolment) {
            var person = enrolment.person();
            var on = enrolment.decidedOn();
            return person == null || on == null || enrolment.state() != EnrolmentState.COMPLETED
                    ? Stream.of()
                    : Stream.of(new Completed(enrolment.id(), person.idNumber().index(), enrolment.school(), on));
        }
    }

    /** The courses that people with these identity numbers completed; one query. */
    public List<Completed> completedBy(Collection<BlindIndex> people) {
        return enrolments.findByIdNumberIndexIn(people.stream().map(BlindIndex::value).toList()).stream()
                .flatMap(Completed::of).toList();
    }

    /** Who is behind an enrolment, unless that was forgotten. */
    public Optional<Person> personOf(EnrolmentId id) {
        return enrolments.findById(id).map(Enrolment::person);
    }
}
