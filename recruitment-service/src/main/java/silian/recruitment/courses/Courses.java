package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EmployerId;

interface Courses extends ListCrudRepository<Course, CourseId> {

    Window<Course> findBySchool(EmployerId school, ScrollPosition position, Limit limit, Sort sort);

    Window<Course> findByStateIn(Collection<CourseState> states, ScrollPosition position, Limit limit, Sort sort);

    Window<Course> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{'syllabus.kind': ?0, completedOn: {$gte: ?1, $lte: ?2}}", count = true)
    long countCompleted(CourseKind kind, LocalDate from, LocalDate to);

    @Query("{'syllabus.kind': ?0, completedOn: {$gte: ?1, $lte: ?2}}")
    Window<Course> findCompleted(CourseKind kind, LocalDate from, LocalDate to, ScrollPosition position, Limit limit,
            Sort sort);
}
