package silian.recruitment.activities;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.ActivityId;
import silian.recruitment.language.TalentId;

interface Registrations extends ListCrudRepository<Registration, String> {

    /** A place somebody holds; nothing else is read. */
    record Held(@Nullable Integer place) {}

    /** Whether the person is registered. */
    default boolean holds(ActivityId activity, TalentId talent) {
        return findById(Registration.idOf(activity, talent))
                .filter(registration -> registration.state() == Registration.State.REGISTERED).isPresent();
    }

    List<Held> findPlacesByActivityAndState(ActivityId activity, Registration.State state);

    List<Registration> findByTalent(TalentId talent);

    long countByActivityAndState(ActivityId activity, Registration.State state);

    long countByActivityAndStateAndSchool(ActivityId activity, Registration.State state, SchoolCode school);
}
