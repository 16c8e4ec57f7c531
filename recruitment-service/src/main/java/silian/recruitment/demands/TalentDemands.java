package silian.recruitment.demands;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentDemandId;

interface TalentDemands extends ListCrudRepository<TalentDemand, TalentDemandId> {

    Window<TalentDemand> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<TalentDemand> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query("{openedOn: {$gte: ?0, $lte: ?1}}")
    Window<TalentDemand> findOpened(LocalDate from, LocalDate to, ScrollPosition position, Limit limit, Sort sort);

    @Aggregation({"{$match: {openedOn: {$gte: ?0, $lte: ?1}}}",
            "{$group: {_id: null, openings: {$sum: '$openings'}}}"})
    @Nullable
    Sum sumOfOpenings(LocalDate from, LocalDate to);

    /** The openings of several demands together. */
    record Sum(long openings) {}
}
