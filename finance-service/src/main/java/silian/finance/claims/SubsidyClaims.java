package silian.finance.claims;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Aggregation;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.Repository;

/** All subsidy claims. */
interface SubsidyClaims extends Repository<SubsidyClaim, ClaimId> {

    Optional<SubsidyClaim> findById(ClaimId id);

    SubsidyClaim save(SubsidyClaim claim);

    /** The claims of one person; a handful. */
    List<SubsidyClaim> findBySubject(String subject);

    /**
     * A page of the claims that stand somewhere, of the businesses of an area.
     *
     * @param from the area's code
     * @param until the first code that does not begin with it
     */
    @Query("{state: ?0, region: {$gte: ?1, $lt: ?2}}")
    Window<SubsidyClaim> findInArea(ClaimState state, String from, String until, ScrollPosition position, Limit limit,
            Sort sort);

    /** Orders whose outcome should be known by now. */
    List<SubsidyClaim> findByLookAfterLessThan(Instant now, Limit limit);

    /** A page of the claims paid in a period, both days included (ISO 8601). */
    @Query("{paidOn: {$gte: ?0, $lte: ?1}}")
    Window<SubsidyClaim> findPaidBetween(String from, String to, ScrollPosition position, Limit limit, Sort sort);

    /** A sum of money. */
    record Total(BigDecimal total) {}

    /** The money paid in a period, both days included (ISO 8601); nothing if no claim was paid. */
    @Aggregation({"{$match: {paidOn: {$gte: ?0, $lte: ?1}}}", "{$group: {_id: null, total: {$sum: '$amount'}}}"})
    Optional<Total> sumPaidBetween(String from, String to);
}
