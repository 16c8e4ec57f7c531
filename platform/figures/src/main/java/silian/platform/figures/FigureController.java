package silian.platform.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import silian.platform.commands.Refusal;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** The figures of a service, each with the records behind it. */
@RestController
@RequestMapping("/api/${silian.service.path}/v1/figures")
class FigureController {

    private final Map<String, Figure> figures;
    private final String base;

    FigureController(List<Figure> figures, @Value("${silian.service.path}") String path) {
        this.figures = figures.stream().collect(Collectors.toMap(figure -> figure.description().id(),
                Function.identity(), (one, _) -> {
                    throw new IllegalStateException("two figures are called " + one.description().id());
                }, TreeMap::new));
        this.base = "/api/" + path + "/v1/figures/";
    }

    /** What this service reports. */
    @GetMapping
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'OPS')")
    FigureList list() {
        return new FigureList(figures.values().stream().map(Figure::description).toList());
    }

    /** One figure for a period of business dates, both included. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'OPS')")
    FigureView show(@PathVariable String id, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        var figure = find(id);
        var period = new Period(from, to);
        return new FigureView(figure.description(), period, figure.value(period),
                base + id + "/records?from=" + from + "&to=" + to, figure.beside(period));
    }

    /** The records that a figure counts. */
    @GetMapping("/{id}/records")
    @PreAuthorize("hasAnyRole('OFFICER', 'REVIEWER', 'APPROVER', 'OPS')")
    Paged<FigureRecord> records(@PathVariable String id, @RequestParam LocalDate from, @RequestParam LocalDate to,
            Paging paging) {
        return Paged.of(find(id).records(new Period(from, to), paging.position(), paging.limit()),
                Function.identity(), paging);
    }

    private Figure find(String id) {
        return Optional.ofNullable(figures.get(id)).orElseThrow(() -> Refusal.unknown("figure"));
    }

    /** The figures of a service. */
    record FigureList(List<FigureDescription> figures) {}
}
