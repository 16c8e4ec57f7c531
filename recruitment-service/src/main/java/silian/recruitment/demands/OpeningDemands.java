package silian.recruitment.demands;

import org.springframework.stereotype.Component;
import silian.contracts.enterprise.VisitRecorded;
import silian.platform.events.Delivered;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.Vacancy;

/** Opening the demands that a visit recorded. */
@Component
public final class OpeningDemands {

    private final TalentDemands demands;

    OpeningDemands(TalentDemands demands) {
        this.demands = demands;
    }

    /** Opens one demand for each line; a line that was opened before stays as it is. */
    public void open(Delivered<VisitRecorded> event) {
        var visit = event.data();
        for (var told : visit.demands()) {
            if (!demands.existsById(TalentDemand.idOf(visit.visitId(), told.line()))) {
                var vacancy = Vacancy.asTold(told.title(), told.minimumEducation(), told.payFrom(), told.payTo(),
                        told.major());
                demands.save(TalentDemand.open(visit.visitId(), told.line(), new EmployerId(visit.creditCode()),
                        vacancy, told.openings(), visit.visitedOn()));
            }
        }
    }
}
