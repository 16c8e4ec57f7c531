package silian.housing.residences;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

/** The flats of all residences. */
public interface Flats extends Repository<Flat, FlatId> {

    Optional<Flat> findById(FlatId id);

    List<Flat> findByIdIn(Collection<FlatId> ids);

    List<Flat> saveAll(Iterable<Flat> flats);

    /** A page of all flats. */
    Window<Flat> findBy(ScrollPosition position, Limit limit, Sort sort);

    /** A page of the flats finished in a period, both days included. */
    @Query("{'plan.completedOn': {$gte: ?0, $lte: ?1}}")
    Window<Flat> findCompletedBetween(LocalDate from, LocalDate to, ScrollPosition position, Limit limit, Sort sort);

    /** How many flats were finished in a period, both days included. */
    @Query(value = "{'plan.completedOn': {$gte: ?0, $lte: ?1}}", count = true)
    long countCompletedBetween(LocalDate from, LocalDate to);
}
