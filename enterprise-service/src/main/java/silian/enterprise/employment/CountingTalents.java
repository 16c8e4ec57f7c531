package silian.enterprise.employment;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Counting the talents of an enterprise from the hires that recruitment confirms and withdraws. */
@Component
final class CountingTalents implements EventSubscriber {

    private final Employments employments;

    CountingTalents(Employments employments) {
        this.employments = employments;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1")
                .on(HireConfirmed.class, this::confirmed)
                .on(HireWithdrawn.class, this::withdrawn);
    }

    private void confirmed(Delivered<HireConfirmed> event) {
        var id = new EmploymentId(event.data().hireId());
        if (employments.findById(id).isEmpty()) {
            employments.save(Employment.begin(event));
        }
    }

    private void withdrawn(Delivered<HireWithdrawn> event) {
        var employment = employments.findById(new EmploymentId(event.data().hireId()))
                .orElseThrow(() -> new IllegalStateException("a withdrawal without its hire"));
        if (employment.withdraw(event)) {
            employments.save(employment);
        }
    }
}
