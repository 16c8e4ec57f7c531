package silian.enterprise.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.enterprise.register.Enterprises;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.platform.standards.Area;
import silian.platform.standards.CreditCode;

/** Recording what a grid worker heard at an enterprise of the own area. */
@Component
public final class RecordingVisits {

    private final Visits visits;
    private final Enterprises enterprises;

    RecordingVisits(Visits visits, Enterprises enterprises) {
        this.visits = visits;
        this.enterprises = enterprises;
    }

    /** @throws Refusal {@code enterprise.unknown} (404) if the enterprise is not in the grid worker's area */
    public Visit record(CreditCode creditCode, LocalDate visitedOn, List<ReportedDemand> demands,
            @Nullable String remarks, Command command) {
        var enterprise = enterprises.findById(creditCode)
                .filter(found -> found.liesIn(areaOf(command.caller())))
                .orElseThrow(() -> Refusal.unknown("enterprise"));
        var visit = Visit.record(creditCode, enterprise.area(), visitedOn, demands, remarks, command);
        try {
            return visits.save(visit);
        } catch (DuplicateKeyException alreadyRecorded) {
            // the id derives from the command: what stands there is this command's own first effect
            return visits.findById(visit.id()).orElseThrow(() -> alreadyRecorded);
        }
    }

    /** @throws Refusal {@code visit.unknown} (404) if there is none in the caller's area */
    public Visit visibleTo(Caller caller, VisitId id) {
        return visits.findById(id).filter(visit -> areaOf(caller).contains(visit.area()))
                .orElseThrow(() -> Refusal.unknown("visit"));
    }

    private static Area areaOf(Caller caller) {
        var tenant = caller.tenant();
        if (tenant == null) {
            throw Refusal.unknown("enterprise");
        }
        return new Area(tenant);
    }
}
