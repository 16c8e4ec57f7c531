package silian.recruitment.demands.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.platform.web.Versioned;
import silian.recruitment.demands.ReadingDemands;
import silian.recruitment.demands.TalentDemand;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.TalentDemandId;

/** Talent demands. */
@RestController
@RequestMapping("/api/recruitment/v1/demands")
class DemandController {

    private final ReadingDemands reading;

    DemandController(ReadingDemands reading) {
        this.reading = reading;
    }

    /** The demands of an employer, or all; an agent sees its own employer's. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'EMPLOYER_AGENT')")
    Paged<DemandView> list(@RequestParam(required = false) @Nullable EmployerId enterprise, Caller caller,
            Paging paging) {
        return Paged.of(reading.list(caller, enterprise, paging.position(), paging.limit()), DemandView::of, paging);
    }

    /** One demand. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'EMPLOYER_AGENT')")
    DemandView show(@PathVariable TalentDemandId id, Caller caller) {
        return DemandView.of(reading.get(id, caller));
    }

    /** A demand as shown; pay in yuan a month. */
    record DemandView(String id, String enterprise, String visit, String title, String minimumEducation, int openings,
            BigDecimal payFrom, BigDecimal payTo, @Nullable String major, LocalDate openedOn, TalentDemand.State state,
            @Nullable String answeredBy, @Nullable Long version) implements Versioned {

        static DemandView of(TalentDemand demand) {
            var vacancy = demand.vacancy();
            var posting = demand.answeredBy();
            return new DemandView(demand.id().value(), demand.employer().value(), demand.visit(), vacancy.title(),
                    vacancy.minimumEducation().code(), demand.openings(), vacancy.pay().from().getAmount(),
                    vacancy.pay().to().getAmount(), vacancy.major(), demand.openedOn(), demand.state(),
                    posting == null ? null : posting.value(), demand.version());
        }
    }
}
