package silian.recruitment.hires;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.language.HireId;
import silian.recruitment.postings.TakingOpenings;

/**
 * What a hire brings about in other documents of this service, from its own events: the application becomes hired and
 * the place is settled; on withdrawal the place is given back; when the person leaves, the application is over. Every
 * effect knows whether it was made before.
 */
@Component
final class FollowingHires implements EventSubscriber {

    private final Hires hires;
    private final AnsweringApplications applications;
    private final TakingOpenings openings;

    FollowingHires(Hires hires, AnsweringApplications applications, TakingOpenings openings) {
        this.hires = hires;
        this.applications = applications;
        this.openings = openings;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1")
                .on(HireConfirmed.class, this::confirmed)
                .on(HireWithdrawn.class, this::withdrawn)
                .on(HireEnded.class, this::ended);
    }

    void confirmed(Delivered<HireConfirmed> event) {
        var place = placeOf(event.data().hireId());
        var application = place.application();
        var posting = place.posting();
        if (application == null || posting == null) {
            return; // an appointment: whoever made it follows it
        }
        var hire = new HireId(event.data().hireId());
        applications.hired(application, hire);
        openings.settle(posting, hire, event.data().confirmedOn(), event.time());
    }

    void withdrawn(Delivered<HireWithdrawn> event) {
        var place = placeOf(event.data().hireId());
        var application = place.application();
        var posting = place.posting();
        if (application == null || posting == null) {
            return;
        }
        applications.hireWithdrawn(application, event.time());
        openings.giveBack(posting, new HireId(event.data().hireId()), event.time());
    }

    void ended(Delivered<HireEnded> event) {
        var application = placeOf(event.data().hireId()).application();
        if (application != null) {
            applications.hireEnded(application, event.time());
        }
    }

    private HirePlace placeOf(String hireId) {
        var place = hires.findById(new HireId(hireId)).map(Hire::place).orElse(null);
        if (place == null) {
            throw new IllegalStateException("an event of a hire that is not stored");
        }
        return place;
    }
}
