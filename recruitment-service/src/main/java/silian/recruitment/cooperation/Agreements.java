package silian.recruitment.cooperation;

import java.time.LocalDate;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;

interface Agreements extends ListCrudRepository<CooperationAgreement, AgreementId> {

    Window<CooperationAgreement> findBy(ScrollPosition position, Limit limit, Sort sort);

    @Query("{'terms.university': ?0}")
    Window<CooperationAgreement> findByUniversity(SchoolCode university, ScrollPosition position, Limit limit,
            Sort sort);

    @Query(value = "{signedOn: {$gte: ?0, $lte: ?1}}", count = true)
    long countSigned(LocalDate from, LocalDate to);

    @Query("{signedOn: {$gte: ?0, $lte: ?1}}")
    Window<CooperationAgreement> findSigned(LocalDate from, LocalDate to, ScrollPosition position, Limit limit,
            Sort sort);
}
