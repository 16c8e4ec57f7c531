package silian.recruitment.demands;

import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.events.Delivered;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.standards.Area;
import silian.recruitment.employers.Employer;
import silian.recruitment.employers.EmployerFollower;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentDemandId;
import silian.recruitment.language.Vacancy;

/** Opening the demands that a visit recorded, and placing them where the enterprise is. */
@Component
public final class OpeningDemands implements EmployerFollower {

    private final TalentDemands demands;
    private final FindingEmployers employers;

    OpeningDemands(TalentDemands demands, FindingEmployers employers) {
        this.demands = demands;
        this.employers = employers;
    }

    /**
     * Opens one demand for each line; a line that was opened before stays as it is. Their area is the enterprise's, which
     * the visit's event does not carry: until the register has told of the enterprise they have none.
     */
    public void open(Delivered<VisitRecorded> event) {
        var visit = event.data();
        var employer = new EmployerId(visit.creditCode());
        var circumstances = Circumstances.in(employers.find(employer).flatMap(OpeningDemands::areaOf).orElse(null));
        for (var told : visit.demands()) {
            if (!demands.existsById(TalentDemand.idOf(visit.visitId(), told.line()))) {
                var vacancy = Vacancy.asTold(told.title(), told.minimumEducation(), told.payFrom(), told.payTo(),
                        told.major());
                demands.save(TalentDemand.open(visit.visitId(), told.line(), employer,
                        new Need(vacancy, told.openings(), circumstances), visit.visitedOn()));
            }
        }
        if (circumstances.area() == null) {
            // the register may have told of it since, before there was a demand to place
            employers.find(employer).ifPresent(this::registered);
        }
    }

    /** Places the demands of earlier visits. */
    @Override
    public void registered(Employer employer) {
        areaOf(employer).ifPresent(area -> demands.findUnplaced(employer.id())
                .forEach(demand -> SimultaneousSaves.retried(() -> place(demand.id(), area))));
    }

    private boolean place(TalentDemandId id, Area area) {
        return demands.findById(id).filter(demand -> demand.place(area)).map(demands::save).isPresent();
    }

    private static Optional<Area> areaOf(Employer employer) {
        return Optional.of(employer.area()).filter(code -> Area.fault("area", code).isEmpty()).map(Area::new);
    }
}
