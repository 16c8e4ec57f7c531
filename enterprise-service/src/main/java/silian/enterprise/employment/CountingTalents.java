package silian.enterprise.employment;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;

/** Counting the talents of an enterprise from the hires that recruitment confirms, corrects, withdraws and ends. */
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
                .on(HireCorrected.class, this::corrected)
                .on(HireWithdrawn.class, this::withdrawn)
                .on(HireEnded.class, this::ended);
    }

    private void confirmed(Delivered<HireConfirmed> event) {
        var id = new EmploymentId(event.data().hireId());
        if (employments.findById(id).isEmpty()) {
            employments.save(Employment.begin(event));
        }
    }

    private void corrected(Delivered<HireCorrected> event) {
        var employment = get(event.data().hireId());
        if (employment.correct(event)) {
            employments.save(employment);
        }
    }

    private void withdrawn(Delivered<HireWithdrawn> event) {
        var employment = get(event.data().hireId());
        if (employment.withdraw(event)) {
            employments.save(employment);
        }
    }

    private void ended(Delivered<HireEnded> event) {
        var employment = get(event.data().hireId());
        if (employment.end(event)) {
            employments.save(employment);
        }
    }

    private Employment get(String hireId) {
        return employments.findById(new EmploymentId(hireId))
                .orElseThrow(() -> new IllegalStateException("a correction, a withdrawal or an end without its hire"));
    }
}
