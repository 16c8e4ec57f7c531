package silian.recruitment.outcomes.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.eligibility.Outcome;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.outcomes.OutcomeKind;
import silian.recruitment.outcomes.ReadingOutcomes;
import silian.recruitment.outcomes.ReadingOutcomes.Told;
import silian.recruitment.outcomes.ReadingOutcomes.Total;

/** What became of a university's students. */
@RestController
@RequestMapping("/api/recruitment/v1/universities/me")
class OutcomeController {

    private final ReadingOutcomes reading;
    private final BusinessDates dates;

    OutcomeController(ReadingOutcomes reading, BusinessDates dates) {
        this.reading = reading;
        this.dates = dates;
    }

    /** The university's students who agreed that it is told. */
    @GetMapping("/outcomes")
    @PreAuthorize("hasRole('UNIVERSITY')")
    Paged<StudentView> outcomes(Caller caller, Paging paging) {
        return Paged.of(reading.consented(caller, paging.position(), paging.limit()), StudentView::of, paging);
    }

    /** All of them in numbers; a number so small that it tells of somebody is left out, with the reason. */
    @GetMapping("/outcome-totals")
    @PreAuthorize("hasRole('UNIVERSITY')")
    TotalsView totals(@RequestParam int graduationYear, Caller caller) {
        return new TotalsView(graduationYear, reading.totals(caller, graduationYear, dates.of(dates.now())).stream()
                .map(TotalView::of).toList());
    }

    /** A student as the university knows them, and what became of them. */
    record StudentView(String talent, @Nullable String studentNumber, String name, List<OutcomeView> outcomes) {

        static StudentView of(Told told) {
            var student = told.student();
            return new StudentView(student.id().value(), student.studentNumber(), student.person().name().masked(),
                    told.outcomes().outcomes().stream().map(outcome -> new OutcomeView(outcome.kind(),
                            outcome.enterprise().value(), told.enterprises().get(outcome.enterprise()), outcome.on()))
                            .toList());
        }
    }

    /**
     * @param enterprise who hired or trained, or what was founded
     * @param enterpriseName absent if the register has not told of it
     */
    record OutcomeView(OutcomeKind kind, String enterprise, @Nullable String enterpriseName, LocalDate on) {}

    /** The totals of a year of graduation. */
    record TotalsView(int graduationYear, List<TotalView> totals) {}

    /**
     * @param people absent if it must not be told
     * @param suppressedBecause why it is absent
     */
    record TotalView(OutcomeKind kind, @Nullable Long people, List<String> suppressedBecause) {

        static TotalView of(Total total) {
            var decision = total.decision();
            return decision.outcome() == Outcome.ELIGIBLE
                    ? new TotalView(total.kind(), total.people(), List.of())
                    : new TotalView(total.kind(), null, decision.criteria().stream()
                            .filter(criterion -> !Boolean.TRUE.equals(criterion.met()))
                            .map(criterion -> criterion.code()).toList());
        }
    }
}
