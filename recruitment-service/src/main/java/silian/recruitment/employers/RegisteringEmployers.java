package silian.recruitment.employers;

import java.util.List;
import org.springframework.stereotype.Component;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.Delivered;
import silian.recruitment.language.EmployerId;

/** Keeping the local copy of the enterprise register. */
@Component
public final class RegisteringEmployers {

    private final Employers employers;
    private final List<EmployerFollower> followers;

    RegisteringEmployers(Employers employers, List<EmployerFollower> followers) {
        this.employers = employers;
        this.followers = followers;
    }

    /** Adds or corrects the copy, then tells who follows; an event that was applied before changes nothing. */
    public void register(Delivered<EnterpriseRegistered> event) {
        var told = event.data();
        var id = new EmployerId(told.creditCode());
        var known = employers.findById(id);
        var employer = known.orElseGet(
                () -> Employer.registered(id, told.name(), told.area(), told.registeredOn(), event));
        if (known.isEmpty() || employer.correct(told.name(), told.area(), event)) {
            employers.save(employer);
        }
        for (var follower : followers) {
            follower.registered(employer);
        }
    }
}
