package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.mongodb.repository.Update;
import org.springframework.data.repository.ListCrudRepository;
import org.jspecify.annotations.Nullable;
import silian.recruitment.language.ActivityId;

interface Participations extends ListCrudRepository<Participation, ParticipationId> {

    Window<Participation> findByActivity(ActivityId activity, ScrollPosition position, Limit limit, Sort sort);

    @Query("{activity: ?0, state: 'APPROVED'}")
    Window<Participation> findApprovedAt(ActivityId activity, ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{kind: {$in: ?0}, state: 'APPROVED', heldOn: {$gte: ?1, $lte: ?2}}", count = true)
    long countHeld(Collection<ActivityKind> kinds, LocalDate from, LocalDate to);

    @Query("{kind: {$in: ?0}, state: 'APPROVED', heldOn: {$gte: ?1, $lte: ?2}}")
    Window<Participation> findHeld(Collection<ActivityKind> kinds, LocalDate from, LocalDate to,
            ScrollPosition position, Limit limit, Sort sort);

    Optional<Participation> findByBoothOf(String booth);

    Window<Participation> findByActivityAndState(ActivityId activity, ParticipationState state,
            ScrollPosition position, Limit limit, Sort sort);

    long countByActivityAndState(ActivityId activity, ParticipationState state);

    @Aggregation({"{$match: {kind: {$in: ?0}, state: 'APPROVED', heldOn: {$gte: ?1, $lte: ?2}}}",
            "{$group: {_id: null, openings: {$sum: '$openings'}}}"})
    @Nullable
    Sum sumOfOpenings(Collection<ActivityKind> kinds, LocalDate from, LocalDate to);

    @Aggregation({"{$match: {activity: ?0, state: 'APPROVED'}}",
            "{$group: {_id: null, openings: {$sum: '$openings'}}}"})
    @Nullable
    Sum sumOfOpeningsAt(ActivityId activity);

    /** Tells what is approved for an activity on which day its doors opened, also if another day was thought of before. */
    default void tell(ActivityId activity, LocalDate heldOn) {
        tellHeld(activity, heldOn);
        tellHeldEarlier(activity, heldOn);
    }

    /**
     * Tells what is approved for an activity that its doors opened; safe to repeat. Each is a write of its own.
     *
     * @return how many did not know
     */
    @Query("{activity: ?0, state: 'APPROVED', heldOn: null}")
    @Update("{$set: {heldOn: ?1}, $inc: {version: 1}}")
    long tellHeld(ActivityId activity, LocalDate heldOn);

    /**
     * Tells whoever knows a later day when the doors of an activity opened; only what is approved knows any. Safe to repeat.
     *
     * @return how many knew a later day
     */
    @Query("{activity: ?0, heldOn: {$gt: ?1}}")
    @Update("{$set: {heldOn: ?1}, $inc: {version: 1}}")
    long tellHeldEarlier(ActivityId activity, LocalDate heldOn);

    /** Tells everybody who took part that it was not held after all; safe to repeat. */
    @Query("{activity: ?0, heldOn: {$ne: null}}")
    @Update("{$unset: {heldOn: ''}, $inc: {version: 1}}")
    long tellNotHeld(ActivityId activity);

    /** The openings of several participations together. */
    record Sum(long openings) {}
}
