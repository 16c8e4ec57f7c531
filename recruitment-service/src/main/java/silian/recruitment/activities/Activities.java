package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;

interface Activities extends ListCrudRepository<Activity, ActivityId> {

    Window<Activity> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query("{university: ?0, state: {$in: ?1}}")
    Window<Activity> findByUniversity(SchoolCode university, Collection<Activity.State> states,
            ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{kind: {$in: ?0}, heldOn: {$gte: ?1, $lte: ?2}}", count = true)
    long countHeld(Collection<ActivityKind> kinds, LocalDate from, LocalDate to);

    @Query("{kind: {$in: ?0}, heldOn: {$gte: ?1, $lte: ?2}}")
    Window<Activity> findHeld(Collection<ActivityKind> kinds, LocalDate from, LocalDate to, ScrollPosition position,
            Limit limit, Sort sort);
}
