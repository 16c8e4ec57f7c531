package silian.enterprise.visits.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import silian.enterprise.visits.RecordingVisits;
import silian.enterprise.visits.ReportedDemand;
import silian.enterprise.visits.Visit;
import silian.enterprise.visits.VisitId;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Fault;
import silian.platform.commands.Refusal;
import silian.platform.standards.CreditCode;
import silian.platform.standards.EducationLevel;
import silian.platform.web.FreeText;
import silian.platform.web.Versioned;

/** Visits of grid workers. */
@RestController
@RequestMapping("/api/enterprise/v1/visits")
class VisitController {

    private static final CurrencyUnit YUAN = CurrencyUnit.of("CNY");

    private final RecordingVisits recording;

    VisitController(RecordingVisits recording) {
        this.recording = recording;
    }

    /** Records a visit and the demand heard there; recruitment opens a talent demand for each line. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('GRID_WORKER')")
    VisitView record(@Valid @RequestBody VisitReport report, Command command) {
        return VisitView.of(recording.record(CreditCode.of("enterprise", report.enterprise()), report.visitedOn(),
                demandsOf(report), report.remarks(), command));
    }

    /** One visit in the caller's area. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('GRID_WORKER', 'OFFICER')")
    VisitView show(@PathVariable VisitId id, Caller caller) {
        return VisitView.of(recording.visibleTo(caller, id));
    }

    private static List<ReportedDemand> demandsOf(VisitReport report) {
        var lines = report.demands();
        var faults = IntStream.range(0, lines.size()).boxed()
                .flatMap(i -> lines.get(i).faults("demands[" + i + "]")).toList();
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return IntStream.range(0, lines.size()).mapToObj(i -> lines.get(i).toReported(i + 1)).toList();
    }

    /**
     * What a grid worker reports.
     *
     * @param enterprise credit code
     * @param visitedOn the day of the visit, not after the business date
     * @param remarks anything else, at most 2,000 characters; stays with the district
     * @param demands what the enterprise needs, at most 100 lines
     */
    record VisitReport(@NotBlank String enterprise, @NotNull LocalDate visitedOn,
            @Nullable @Size(max = 2000) @FreeText String remarks,
            @NotNull @Size(max = 100) List<@Valid @NotNull DemandLine> demands) {}

    /**
     * One demand.
     *
     * @param minimumEducation GB/T 4658-2006 code, such as 21
     * @param payFrom yuan a month
     * @param payTo yuan a month, not below {@code payFrom}
     */
    record DemandLine(@NotBlank @Size(max = 100) @FreeText String title, @Min(1) @Max(10_000) int openings,
            @NotBlank String minimumEducation, @NotNull @Positive @Digits(integer = 7, fraction = 2) BigDecimal payFrom,
            @NotNull @Positive @Digits(integer = 7, fraction = 2) BigDecimal payTo,
            @Nullable @Size(max = 100) @FreeText String major) {

        ReportedDemand toReported(int line) {
            return new ReportedDemand(line, title.strip(), openings,
                    EducationLevel.of("minimumEducation", minimumEducation), Money.of(YUAN, payFrom),
                    Money.of(YUAN, payTo), major);
        }

        private Stream<Fault> faults(String field) {
            var inverted = payFrom.compareTo(payTo) > 0
                    ? Stream.of(Fault.of(field + ".payFrom", "demand.pay-range-inverted"))
                    : Stream.<Fault>empty();
            return Stream.concat(inverted,
                    EducationLevel.fault(field + ".minimumEducation", minimumEducation).stream());
        }

        static DemandLine of(ReportedDemand demand) {
            return new DemandLine(demand.title(), demand.openings(), demand.minimumEducation().code(),
                    demand.payFrom().getAmount(), demand.payTo().getAmount(), demand.major());
        }
    }

    /** A visit as shown. */
    record VisitView(String id, String enterprise, LocalDate visitedOn, @Nullable String remarks,
            List<DemandLine> demands, @Nullable Long version) implements Versioned {

        static VisitView of(Visit visit) {
            return new VisitView(visit.id().value(), visit.enterprise().value(), visit.visitedOn(), visit.remarks(),
                    visit.demands().stream().map(DemandLine::of).toList(), visit.version());
        }
    }
}
