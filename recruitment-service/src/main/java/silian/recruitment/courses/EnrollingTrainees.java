package silian.recruitment.courses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.standards.MobileNumber;
import silian.platform.standards.ResidentId;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.talents.Person;
import silian.recruitment.talents.PersonName;
import silian.recruitment.talents.ProtectingPersons;

/**
 * Enrolling trainees, many at a time: all of them or none. Places are given first, in the course's own document, so that
 * two clerks never give the last one twice; a list sent again after a crash is completed.
 */
@Component
public final class EnrollingTrainees {

    static final int MOST_AT_ONCE = Syllabus.MOST_PLACES;

    private final Courses courses;
    private final Enrolments enrolments;
    private final ProtectingPersons persons;

    EnrollingTrainees(Courses courses, Enrolments enrolments, ProtectingPersons persons) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.persons = persons;
    }

    /** Somebody to enrol, as the school wrote it. */
    public record Trainee(String name, String idNumber, String phone) {

        private List<Fault> faults(String field) {
            var faults = new ArrayList<Fault>();
            PersonName.fault("name", name).ifPresent(faults::add);
            ResidentId.fault("idNumber", idNumber.strip()).ifPresent(faults::add);
            MobileNumber.fault("phone", phone.strip()).ifPresent(faults::add);
            return faults.stream().map(fault -> fault.under(field)).toList();
        }

        @Override
        public String toString() {
            return "Trainee[masked]";
        }
    }

    /**
     * Enrols trainees in a course of the agent's school.
     *
     * @throws Refusal {@code course.unknown}; every fault of every trainee; {@code trainee.repeated},
     *     {@code trainees.out-of-range}; what {@link Course#admit} refuses
     */
    public List<Enrolment> enrol(CourseId id, List<Trainee> trainees, Command command) {
        var people = people(trainees);
        var course = SimultaneousSaves.retried(() -> admit(id, people, command));
        return people.stream().map(person -> enrol(course, person, command)).toList();
    }

    /**
     * Takes back that somebody was enrolled, which was a mistake: what was entered is erased, and the place is free. The
     * same command, sent again after a crash, does what is left.
     *
     * @throws Refusal {@code course.unknown}, {@code enrolment.unknown}; {@code course.not-approved},
     *     {@code course.completed}, {@code course.cancelled}; what {@link Enrolment#requireNothingOfIt} refuses
     */
    public Course takeBack(CourseId id, EnrolmentId trainee, Command command) {
        var course = runBy(id, found -> found.isRunBy(command.caller()));
        if (course.has(command)) {
            return course;
        }
        if (!course.hasEnrolled(trainee)) {
            throw Refusal.unknown("enrolment");
        }
        course.state().requireApproved();
        // a place without an enrolment keeps the course from being completed, an enrolment without a place would count
        SimultaneousSaves.retried(() -> erase(trainee));
        return SimultaneousSaves.retried(() -> release(id, trainee, command));
    }

    private boolean erase(EnrolmentId trainee) {
        var enrolment = enrolments.findById(trainee);
        enrolment.ifPresent(found -> {
            found.requireNothingOfIt();
            enrolments.delete(found);
        });
        return enrolment.isPresent();
    }

    private Course release(CourseId id, EnrolmentId trainee, Command command) {
        var course = runBy(id, found -> found.isRunBy(command.caller()));
        course.release(trainee, command);
        return courses.save(course);
    }

    /** A page of the trainees of a course in the order of their ids, for staff and the school itself. */
    public Window<Enrolment> list(CourseId id, Caller caller, ScrollPosition position, Limit limit) {
        var course = runBy(id, found -> found.showsTraineesTo(caller));
        return enrolments.findByCourse(course.id(), position, limit, Sort.by("id"));
    }

    private List<Person> people(List<Trainee> trainees) {
        if (trainees.isEmpty() || trainees.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("trainees", "trainees.out-of-range", Map.of("most", MOST_AT_ONCE));
        }
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < trainees.size(); i++) {
            var field = "trainees[" + i + "]";
            faults.addAll(trainees.get(i).faults(field));
            if (!seen.add(trainees.get(i).idNumber().strip().toUpperCase(Locale.ROOT))) {
                faults.add(Fault.of(field + ".idNumber", "trainee.repeated"));
            }
        }
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return trainees.stream().map(trainee -> persons.protect(trainee.name().strip(),
                ResidentId.of("idNumber", trainee.idNumber().strip()), new MobileNumber(trainee.phone().strip())))
                .toList();
    }

    private Course admit(CourseId id, List<Person> people, Command command) {
        var course = runBy(id, found -> found.isRunBy(command.caller()));
        return course.admit(people.stream().map(person -> Enrolment.idOf(id, person)).toList(), command.on())
                ? courses.save(course)
                : course;
    }

    private Course runBy(CourseId id, Predicate<Course> allowed) {
        return courses.findById(id).filter(allowed).orElseThrow(() -> Refusal.unknown("course"));
    }

    private Enrolment enrol(Course course, Person person, Command command) {
        var id = Enrolment.idOf(course.id(), person);
        return enrolments.findById(id).orElseGet(() -> {
            try {
                return enrolments.save(Enrolment.enrol(course, person, command));
            } catch (DuplicateKeyException sameMoment) {
                return enrolments.findById(id).orElseThrow(() -> sameMoment);
            }
        });
    }
}
