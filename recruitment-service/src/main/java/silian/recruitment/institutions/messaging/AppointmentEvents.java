package silian.recruitment.institutions.messaging;

import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.EventSubscriber;
import silian.platform.events.Subscription;
import silian.recruitment.institutions.AppointingCandidates;
import silian.recruitment.language.HireId;

/** Listens to the hires that appointments are. */
@Component
final class AppointmentEvents implements EventSubscriber {

    private final AppointingCandidates appointing;

    AppointmentEvents(AppointingCandidates appointing) {
        this.appointing = appointing;
    }

    @Override
    public Subscription subscription() {
        return Subscription.to("silian.recruitment.hire.v1")
                .on(HireConfirmed.class, event -> appointing.follow(new HireId(event.data().hireId()),
                        event.data().confirmedOn()))
                .on(HireCorrected.class, event -> appointing.corrected(new HireId(event.data().hireId()),
                        event.data().startsOn()))
                .on(HireWithdrawn.class,
                        event -> appointing.withdrawn(new HireId(event.data().hireId()), event.time()))
                .on(HireEnded.class, event -> appointing.ended(new HireId(event.data().hireId()), event.time()));
    }
}
