package silian.recruitment.activities;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.mongodb.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.TalentId;

interface Intents extends ListCrudRepository<Intent, IntentId> {

    List<Intent> findByTalent(TalentId talent);

    /** The latest that the two reached, up to a business date. */
    Optional<Intent> findFirstByTalentAndEmployerAndStateAndOnLessThanEqualOrderByOnDescIdDesc(TalentId talent,
            EmployerId employer, Intent.State state, LocalDate on);

    boolean existsByActivityAndEmployerAndState(ActivityId activity, EmployerId employer, Intent.State state);

    /** Those whose persons are known. */
    @Query("{activity: ?0, employer: ?1, state: ?2, talent: {$ne: null}}")
    Window<Intent> findReadable(ActivityId activity, EmployerId employer, Intent.State state, ScrollPosition position,
            Limit limit, Sort sort);

    List<Intent> findByActivityAndState(ActivityId activity, Intent.State state);

    long countByActivityAndState(ActivityId activity, Intent.State state);

    long countByActivityAndStateAndSchool(ActivityId activity, Intent.State state, SchoolCode school);

    @Query(value = "{kind: {$in: ?0}, state: 'REACHED', on: {$gte: ?1, $lte: ?2}}", count = true)
    long countReached(Collection<ActivityKind> kinds, LocalDate from, LocalDate to);

    @Query("{kind: {$in: ?0}, state: 'REACHED', on: {$gte: ?1, $lte: ?2}}")
    Window<Intent> findReached(Collection<ActivityKind> kinds, LocalDate from, LocalDate to, ScrollPosition position,
            Limit limit, Sort sort);
}
