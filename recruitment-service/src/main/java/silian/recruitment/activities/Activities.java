package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;

interface Activities extends ListCrudRepository<Activity, ActivityId> {

    /** @throws Refusal {@code activity.unknown}, also for one that the caller may not see */
    default Activity get(ActivityId id, Caller caller) {
        return findById(id).filter(activity -> activity.visibleTo(caller))
                .orElseThrow(() -> Refusal.unknown("activity"));
    }

    Window<Activity> findBy(ScrollPosition position, Limit limit, Sort sort);

    Window<Activity> findByPublishedTrue(ScrollPosition position, Limit limit, Sort sort);

    @Query("{'outline.schools': ?0, published: true}")
    Window<Activity> findShared(SchoolCode school, ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{'outline.kind': {$in: ?0}, heldOn: {$gte: ?1, $lte: ?2}}", count = true)
    long countHeld(Collection<ActivityKind> kinds, LocalDate from, LocalDate to);

    @Query("{'outline.kind': {$in: ?0}, heldOn: {$gte: ?1, $lte: ?2}}")
    Window<Activity> findHeld(Collection<ActivityKind> kinds, LocalDate from, LocalDate to, ScrollPosition position,
            Limit limit, Sort sort);
}
