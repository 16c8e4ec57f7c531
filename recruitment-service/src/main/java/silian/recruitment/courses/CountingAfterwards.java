package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Outcome;
import silian.recruitment.language.CourseId;

/**
 * Telling what became of those who completed a course, in numbers. A training school never learns it of anybody by
 * name: nobody consented to that (PIPL art. 23).
 */
@Component
public final class CountingAfterwards {

    private final Courses courses;
    private final Enrolments enrolments;
    private final AfterwardsDisclosure disclosure;

    CountingAfterwards(Courses courses, Enrolments enrolments, AfterwardsDisclosure disclosure) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.disclosure = disclosure;
    }

    /**
     * What became of the trainees of a course.
     *
     * @param completed how many completed it
     */
    public record Totals(Course course, long completed, List<Total> totals) {}

    /**
     * How many it became of; each person counts once.
     *
     * @param people {@code null} if the caller must not be told
     * @param suppressedBecause codes of the criteria that say so
     */
    public record Total(AfterwardsKind kind, @Nullable Long people, List<String> suppressedBecause) {}

    /**
     * The totals of a course, all of them for staff, for its school those that tell of nobody.
     *
     * @throws Refusal {@code course.unknown}, also for another school's
     */
    public Totals of(CourseId id, Caller caller, LocalDate today) {
        var course = courses.findById(id).filter(found -> found.showsTraineesTo(caller))
                .orElseThrow(() -> Refusal.unknown("course"));
        var trainees = enrolments.findByCourse(id);
        var completed = trainees.stream().filter(one -> one.state() == EnrolmentState.COMPLETED).count();
        return new Totals(course, completed, Arrays.stream(AfterwardsKind.values()).map(kind -> {
            var people = trainees.stream().filter(one -> one.became(kind)).count();
            return course.isRunBy(caller) ? told(kind, people, completed, today) : new Total(kind, people, List.of());
        }).toList());
    }

    private Total told(AfterwardsKind kind, long people, long completed, LocalDate today) {
        var decision = disclosure.decide(people, completed, today);
        return decision.outcome() == Outcome.ELIGIBLE
                ? new Total(kind, people, List.of())
                : new Total(kind, null, decision.criteria().stream()
                        .filter(criterion -> !Boolean.TRUE.equals(criterion.met()))
                        .map(criterion -> criterion.code()).toList());
    }
}
