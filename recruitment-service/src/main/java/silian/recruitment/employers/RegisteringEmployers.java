package silian.recruitment.employers;

import org.springframework.stereotype.Component;
import silian.contracts.enterprise.EnterpriseRegistered;
import silian.platform.events.Delivered;
import silian.recruitment.language.EmployerId;

/** Keeping the local copy of the enterprise register. */
@Component
public final class RegisteringEmployers {

    private final Employers employers;

    RegisteringEmployers(Employers employers) {
        this.employers = employers;
    }

    /** Adds or corrects the copy; an event that was applied before changes nothing. */
    public void register(Delivered<EnterpriseRegistered> event) {
        var told = event.data();
        var id = new EmployerId(told.creditCode());
        var known = employers.findById(id);
        if (known.isEmpty()) {
            employers.save(Employer.registered(id, told.name(), told.area(), told.registeredOn(), event));
        } else if (known.get().correct(told.name(), told.area(), event)) {
            employers.save(known.get());
        }
    }
}
