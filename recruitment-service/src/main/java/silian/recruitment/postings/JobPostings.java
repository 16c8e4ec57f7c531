package silian.recruitment.postings;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.JobPostingId;

interface JobPostings extends ListCrudRepository<JobPosting, JobPostingId> {

    Window<JobPosting> findByEmployer(EmployerId employer, ScrollPosition position, Limit limit, Sort sort);

    Window<JobPosting> findByEmployerAndState(EmployerId employer, PostingState state, ScrollPosition position,
            Limit limit, Sort sort);

    Window<JobPosting> findByState(PostingState state, ScrollPosition position, Limit limit, Sort sort);

    Window<JobPosting> findBy(ScrollPosition position, Limit limit, Sort sort);

    List<JobPosting> findByOpeningsUnsettledSinceBefore(Instant moment, Limit limit);

    /** Public postings with all of the keys; the first key is the one whose part of the index is read. */
    @Query("{'showing.listing.keys': {$all: ?0}, 'showing.listing.payTo': {$gte: ?1}, 'showing.listing.through': {$gte: ?2}}")
    Window<JobPosting> findListed(List<String> keys, BigDecimal pay, LocalDate today, ScrollPosition position,
            Limit limit, Sort sort);

    @Query("{'showing.changedAt': {$gte: ?0, $lt: ?1}}")
    Window<JobPosting> findChanged(Instant since, Instant before, ScrollPosition position, Limit limit, Sort sort);

    @Query("{'showing.expiresAfter': {$lt: ?0}}")
    List<JobPosting> findOver(LocalDate today, Limit limit);
}
