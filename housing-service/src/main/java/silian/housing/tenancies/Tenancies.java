package silian.housing.tenancies;

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
import silian.housing.entitlements.EntitlementId;
import silian.housing.residences.FlatId;

/** The tenancies of all flats. */
public interface Tenancies extends Repository<Tenancy, TenancyId> {

    Optional<Tenancy> findById(TenancyId id);

    Tenancy save(Tenancy tenancy);

    /** The tenancies that keep any of these flats from being let. */
    List<Tenancy> findByHoldsFlatIn(Collection<FlatId> flats);

    /** The tenancy that stands on an entitlement, if it lasts. */
    Optional<Tenancy> findByHoldsEntitlement(EntitlementId entitlement);

    /** The tenancy that a person has, if it lasts. */
    Optional<Tenancy> findByHoldsTalent(String talent);

    /** All tenancies of one person; a handful. */
    List<Tenancy> findBySubject(String subject);

    /** A page of the tenancies whose keys were handed over in a period, both days included. */
    @Query("{'keysOn': {$gte: ?0, $lte: ?1}}")
    Window<Tenancy> findKeysHandedOverBetween(LocalDate from, LocalDate to, ScrollPosition position, Limit limit,
            Sort sort);

    /** How many keys were handed over in a period, both days included. */
    @Query(value = "{'keysOn': {$gte: ?0, $lte: ?1}}", count = true)
    long countKeysHandedOverBetween(LocalDate from, LocalDate to);

    /** A page of the tenancies of some talent classes that were lived in on a day. */
    @Query("{'keysOn': {$lte: ?0}, 'talentClass': {$in: ?1}, $or: [{'endedOn': null}, {'endedOn': {$gt: ?0}}]}")
    Window<Tenancy> findLivedInOn(LocalDate day, Collection<String> talentClasses, ScrollPosition position,
            Limit limit, Sort sort);

    /** How many people of some talent classes lived in a flat on a day; nobody holds two. */
    @Query(value = "{'keysOn': {$lte: ?0}, 'talentClass': {$in: ?1},"
            + " $or: [{'endedOn': null}, {'endedOn': {$gt: ?0}}]}", count = true)
    long countLivedInOn(LocalDate day, Collection<String> talentClasses);
}
