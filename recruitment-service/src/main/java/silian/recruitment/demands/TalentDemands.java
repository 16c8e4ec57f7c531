package silian.recruitment.demands;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.TalentDemandId;

interface TalentDemands extends ListCrudRepository<TalentDemand, TalentDemandId> {

    Window<TalentDemand> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<TalentDemand> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query("{keys: {$all: ?0}}")
    Window<TalentDemand> findKeyed(List<String> keys, ScrollPosition position, Limit limit, Sort sort);

    @Query("{employer: ?0, keys: {$all: ?1}}")
    Window<TalentDemand> findKeyed(EmployerId employer, List<String> keys, ScrollPosition position, Limit limit,
            Sort sort);

    /** An employer's demands for one job. */
    @Query("{employer: ?0, titleKey: ?1, state: {$in: ?2}}")
    Window<TalentDemand> findAlike(EmployerId employer, String titleKey, Collection<TalentDemand.State> states,
            ScrollPosition position, Limit limit, Sort sort);

    /** What was told on visits before the register told of the employer. */
    @Query("{employer: ?0, visit: {$ne: null}, 'need.circumstances.area': null}")
    List<TalentDemand> findUnplaced(EmployerId employer);

    @Query("{'answers.hires': ?0}")
    List<TalentDemand> findByHire(HireId hire);

    /** The demand that is followed in the place of the given one: itself, unless it was merged into another. */
    default Optional<TalentDemand> findFollowed(TalentDemandId id) {
        var found = findById(id);
        var next = found.flatMap(TalentDemands::next);
        // ends, because a demand is merged into an older one only
        while (next.isPresent()) {
            found = findById(next.get());
            next = found.flatMap(TalentDemands::next);
        }
        return found;
    }

    private static Optional<TalentDemandId> next(TalentDemand demand) {
        return Optional.ofNullable(demand.mergedInto());
    }

    @Query("{mergedInto: null, openedOn: {$gte: ?0, $lte: ?1}}")
    Window<TalentDemand> findCounted(LocalDate from, LocalDate to, ScrollPosition position, Limit limit, Sort sort);

    @Aggregation({"{$match: {mergedInto: null, openedOn: {$gte: ?0, $lte: ?1}}}",
            "{$group: {_id: null, openings: {$sum: '$need.openings'}}}"})
    @Nullable
    Sum sumOfCounted(LocalDate from, LocalDate to);

    /** The openings of several demands together. */
    record Sum(long openings) {}
}
