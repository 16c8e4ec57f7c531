package silian.recruitment.courses;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.CourseId;
import silian.recruitment.language.EnrolmentId;

interface Enrolments extends ListCrudRepository<Enrolment, EnrolmentId> {

    List<Enrolment> findByCourse(CourseId course);

    long countByCourse(CourseId course);

    Window<Enrolment> findByCourse(CourseId course, ScrollPosition position, Limit limit, Sort sort);

    @Query("{'person.idNumber.index': ?0}")
    List<Enrolment> findByIdNumberIndex(String index);

    @Query("{'person.idNumber.index': {$in: ?0}}")
    List<Enrolment> findByIdNumberIndexIn(Collection<String> indexes);

    Optional<Enrolment> findByCertificate(String certificate);

    @Query(value = "{kind: ?0, state: 'COMPLETED', decidedOn: {$gte: ?1, $lte: ?2}}", count = true)
    long countCompleted(CourseKind kind, LocalDate from, LocalDate to);

    @Query("{kind: ?0, state: 'COMPLETED', decidedOn: {$gte: ?1, $lte: ?2}}")
    Window<Enrolment> findCompleted(CourseKind kind, LocalDate from, LocalDate to, ScrollPosition position,
            Limit limit, Sort sort);

    @Query(value = "{foundWorkOn: {$gte: ?0, $lte: ?1}}", count = true)
    long countWorking(LocalDate from, LocalDate to);

    @Query("{foundWorkOn: {$gte: ?0, $lte: ?1}}")
    Window<Enrolment> findWorking(LocalDate from, LocalDate to, ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{startedBusinessOn: {$gte: ?0, $lte: ?1}}", count = true)
    long countInBusiness(LocalDate from, LocalDate to);

    @Query("{startedBusinessOn: {$gte: ?0, $lte: ?1}}")
    Window<Enrolment> findInBusiness(LocalDate from, LocalDate to, ScrollPosition position, Limit limit, Sort sort);
}
