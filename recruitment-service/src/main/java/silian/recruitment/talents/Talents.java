package silian.recruitment.talents;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

interface Talents extends ListCrudRepository<Talent, TalentId> {

    Optional<Talent> findBySubject(String subject);

    /** Who holds an identity number, by its index; the entry may have been merged into another since. */
    @Query("{'standing.number': ?0}")
    Optional<Talent> findByNumber(String index);

    @Query("{'standing.number': {$in: ?0}}")
    List<Talent> findByNumberIn(Collection<String> indexes);

    @Query("{'standing.mergedInto': {$in: ?0}}")
    List<Talent> findByMergedIntoIn(Collection<TalentId> survivors);

    @Query("{'standing.contests': ?0}")
    List<Talent> findByContests(TalentId holder);

    /** Contested entries, those that wait longest first; by {@link Standing#waiting()}. */
    @Query("{'standing.waiting': {$gt: ?0}}")
    List<Talent> findWaitingBehind(String place, Limit limit, Sort sort);

    @Query("{'degree.proven': ?0}")
    Optional<Talent> findByProvenCertificate(String certificate);

    @Query("{'person.phoneIndex': ?0}")
    List<Talent> findByPhoneIndex(String index, Sort sort, Limit limit);

    Window<Talent> findBySchool(SchoolCode school, ScrollPosition position, Limit limit, Sort sort);

    Window<Talent> findBy(ScrollPosition position, Limit limit, Sort sort);

    List<Talent> findByHeldSinceLessThan(Instant moment, Sort sort, Limit limit);

    /** Says whether it was still there, and as it was read. */
    long deleteByIdAndVersion(TalentId id, @Nullable Long version);

    List<Talent> findByDegreeDueLessThanEqualOrderByDegreeDue(Instant now, Limit limit);
}
