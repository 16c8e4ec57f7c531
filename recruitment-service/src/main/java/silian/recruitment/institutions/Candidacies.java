package silian.recruitment.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.recruitment.language.CandidacyId;
import silian.recruitment.language.InstitutionPostId;
import silian.recruitment.language.TalentId;

interface Candidacies extends ListCrudRepository<Candidacy, CandidacyId> {

    Window<Candidacy> findByPost(InstitutionPostId post, ScrollPosition position, Limit limit, Sort sort);

    Window<Candidacy> findByTalent(TalentId talent, ScrollPosition position, Limit limit, Sort sort);

    /** Says whether it was still there, and as it was read. */
    long deleteByIdAndVersion(CandidacyId id, @Nullable Long version);

    @Query(value = "{state: 'APPOINTED', appointedOn: {$gte: ?0, $lte: ?1}}", count = true)
    long countAppointed(LocalDate from, LocalDate to);

    @Query("{state: 'APPOINTED', appointedOn: {$gte: ?0, $lte: ?1}}")
    Window<Candidacy> findAppointed(LocalDate from, LocalDate to, ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{postgraduate: true, state: 'APPOINTED', appointedOn: {$gte: ?0, $lte: ?1}}", count = true)
    long countAppointedPostgraduates(LocalDate from, LocalDate to);

    @Query("{postgraduate: true, state: 'APPOINTED', appointedOn: {$gte: ?0, $lte: ?1}}")
    Window<Candidacy> findAppointedPostgraduates(LocalDate from, LocalDate to, ScrollPosition position, Limit limit,
            Sort sort);
}
