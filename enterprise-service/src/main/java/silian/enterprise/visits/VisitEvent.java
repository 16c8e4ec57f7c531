package silian.enterprise.visits;

import java.time.LocalDate;
import java.util.List;
import silian.platform.standards.CreditCode;

/** What happens to a visit. */
sealed interface VisitEvent {

    /** A grid worker wrote down what was heard. */
    record Recorded(VisitId visit, CreditCode enterprise, LocalDate visitedOn, List<ReportedDemand> demands)
            implements
                VisitEvent {}
}
