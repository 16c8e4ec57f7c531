package silian.recruitment.outcomes;

import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.consents.Consent;
import silian.recruitment.language.TalentId;

interface Outcomes extends ListCrudRepository<StudentOutcomes, TalentId> {

    Window<StudentOutcomes> findBySchoolAndConsentState(SchoolCode school, Consent.State consent,
            ScrollPosition position, Limit limit, Sort sort);

    @Query(value = "{school: ?0, graduationYear: ?1, kinds: ?2}", count = true)
    long countKind(SchoolCode school, int graduationYear, OutcomeKind kind);

    @Query(value = "{school: ?0, graduationYear: ?1, kinds: ?2, 'consent.state': 'GIVEN'}", count = true)
    long countConsented(SchoolCode school, int graduationYear, OutcomeKind kind);
}
