package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

interface CheckIns extends ListCrudRepository<CheckIn, String> {

    List<CheckIn> findByTalent(TalentId talent);

    long countByActivity(ActivityId activity);

    long countByActivityAndSchool(ActivityId activity, SchoolCode school);

    /** None of an activity counts any more; safe to repeat. */
    @Query("{activity: ?0, countedOn: {$ne: null}}")
    @Update("{$unset: {countedOn: ''}, $inc: {version: 1}}")
    long annul(ActivityId activity);

    /** Only who stands on a roster is a student. */
    @Query(value = "{kind: ?0, host: ?1, countedOn: {$gte: ?2, $lte: ?3}, school: {$ne: null}}", count = true)
    long countStudents(ActivityKind kind, SchoolCode host, LocalDate from, LocalDate to);

    @Query("{kind: ?0, host: ?1, countedOn: {$gte: ?2, $lte: ?3}, school: {$ne: null}}")
    Window<CheckIn> findStudents(ActivityKind kind, SchoolCode host, LocalDate from, LocalDate to,
            ScrollPosition position,
            Limit limit, Sort sort);
}
