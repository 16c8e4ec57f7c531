package silian.recruitment.demands;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.events.Delivered;
import silian.platform.standards.Area;
import silian.recruitment.employers.Employer;
import silian.recruitment.employers.FindingEmployers;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.Vacancy;

/** Opening the demands that a visit recorded. */
@Component
public final class OpeningDemands {

    private final TalentDemands demands;
    private final FindingEmployers employers;

    OpeningDemands(TalentDemands demands, FindingEmployers employers) {
        this.demands = demands;
        this.employers = employers;
    }

    /**
     * Opens one demand for each line; a line that was opened before stays as it is. Their area is the enterprise's, and
     * none if the register has not told of it yet: a visit stays in the enterprise's area, so its event carries none.
     */
    public void open(Delivered<VisitRecorded> event) {
        var visit = event.data();
        var employer = new EmployerId(visit.creditCode());
        var circumstances = Circumstances.in(areaOf(employer));
        for (var told : visit.demands()) {
            if (!demands.existsById(TalentDemand.idOf(visit.visitId(), told.line()))) {
                var vacancy = Vacancy.asTold(told.title(), told.minimumEducation(), told.payFrom(), told.payTo(),
                        told.major());
                demands.save(TalentDemand.open(visit.visitId(), told.line(), employer,
                        new Need(vacancy, told.openings(), circumstances), visit.visitedOn()));
            }
        }
    }

    private @Nullable Area areaOf(EmployerId employer) {
        return employers.find(employer).map(Employer::area).filter(code -> Area.fault("area", code).isEmpty())
                .map(Area::new).orElse(null);
    }
}
