package silian.recruitment.hires;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Contract;
import silian.platform.events.ContractMapping;

/** What others may know of a hire: facts, never who it is. */
@Component
final class HireContracts implements ContractMapping<HireEvent> {

    @Override
    public Class<HireEvent> eventType() {
        return HireEvent.class;
    }

    @Override
    public Optional<Contract> contractOf(HireEvent event) {
        return switch (event) {
            case HireEvent.Confirmed e -> Optional.of(confirmed(e));
            case HireEvent.Withdrawn e -> Optional.of(new HireWithdrawn(e.id().value(), e.talent().value(),
                    e.employer().value(), e.on(), e.reason().code()));
            case HireEvent.Corrected e -> Optional.of(new HireCorrected(e.id().value(), e.talent().value(),
                    e.employer().value(), e.on(), e.changed(), e.terms().startsOn(), e.terms().fullTime()));
            case HireEvent.Ended e -> Optional.of(new HireEnded(e.id().value(), e.talent().value(),
                    e.employer().value(), e.on(), e.reason().code()));
            case HireEvent.Lapsed e -> Optional.empty();
        };
    }

    private static HireConfirmed confirmed(HireEvent.Confirmed event) {
        var place = event.place();
        var activity = place.activity();
        var person = event.person();
        var talentClass = person.talentClass();
        var school = person.school();
        return new HireConfirmed(event.id().value(), place.talent().value(), place.subject(),
                place.employer().value(), place.post(), activity == null ? null : activity.value(),
                event.on(), event.terms().startsOn(), event.terms().fullTime(),
                new HireConfirmed.Person(person.birthDate(), person.education().code(), person.degreeVerified(),
                        talentClass == null ? null : talentClass.name(), person.graduatesOn(),
                        school == null ? "" : school.value()));
    }
}
