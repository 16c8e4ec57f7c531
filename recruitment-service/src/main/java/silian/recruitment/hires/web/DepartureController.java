package silian.recruitment.hires.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.web.Paged;
import silian.platform.web.Paging;
import silian.recruitment.hires.HireView;
import silian.recruitment.hires.ReportingDepartures;
import silian.recruitment.language.HireId;

/** What people say about having left. */
@RestController
@RequestMapping("/api/recruitment/v1")
class DepartureController {

    private final ReportingDepartures reporting;

    DepartureController(ReportingDepartures reporting) {
        this.reporting = reporting;
    }

    /** Says that the caller left; the employer or an officer confirms it by the end of the hire. */
    @PostMapping("/hires/{id}/departure")
    @PreAuthorize("hasRole('TALENT')")
    HireView report(@PathVariable HireId id, @Valid @RequestBody LastDay last, ExpectedVersion expected,
            Command command) {
        return reporting.report(id, last.lastDay(), expected, command);
    }

    /** Finds that the person still works there. */
    @PostMapping("/hires/{id}/departure-dismissal")
    @PreAuthorize("hasRole('OFFICER')")
    HireView dismiss(@PathVariable HireId id, ExpectedVersion expected, Command command) {
        return reporting.dismiss(id, expected, command);
    }

    /** The hires whose end was reported and is not confirmed: an agent's own, all for officers. */
    @GetMapping("/departures")
    @PreAuthorize("hasAnyRole('OFFICER', 'EMPLOYER_AGENT')")
    Paged<HireView> list(Caller caller, Paging paging) {
        return Paged.of(reporting.list(caller, paging.position(), paging.limit()), Function.identity(), paging);
    }

    /** The last day of work. */
    record LastDay(@NotNull LocalDate lastDay) {}
}
