package silian.enterprise.visits;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.standards.Area;
import silian.platform.standards.CreditCode;

/** A grid worker's visit to an enterprise (网格员走访). It is a record of the past: nothing moves it afterwards. */
@Document("visits")
@TypeAlias("Visit")
@PublishesTo("silian.enterprise.visit.v1")
@CompoundIndex(def = "{'enterprise': 1, 'visitedOn': -1, '_id': 1}")
public final class Visit implements RecordsEvents {

    @Id
    private final VisitId id;
    @Version
    private @Nullable Long version;
    private final CreditCode enterprise;
    private final Area area;
    private final LocalDate visitedOn;
    private final List<ReportedDemand> demands;
    private final @Nullable String remarks;
    private final History history;
    private final PendingEvents<VisitEvent> pending;

    Visit(VisitId id, CreditCode enterprise, Area area, LocalDate visitedOn, List<ReportedDemand> demands,
            @Nullable String remarks, History history, PendingEvents<VisitEvent> pending) {
        this.id = id;
        this.enterprise = enterprise;
        this.area = area;
        this.visitedOn = visitedOn;
        this.demands = demands;
        this.remarks = remarks;
        this.history = history;
        this.pending = pending;
    }

    /** @throws Refusal {@code visit.in-the-future} if the visit is dated after the business date */
    static Visit record(CreditCode enterprise, Area area, LocalDate visitedOn, List<ReportedDemand> demands,
            @Nullable String remarks, Command command) {
        if (visitedOn.isAfter(command.on())) {
            throw Refusal.invalid("visitedOn", "visit.in-the-future");
        }
        var visit = new Visit(new VisitId(command.derive("visit")), enterprise, area, visitedOn, List.copyOf(demands),
                remarks, History.empty().with(command, "recorded"), PendingEvents.none());
        visit.pending.record(new VisitEvent.Recorded(visit.id, enterprise, visitedOn, visit.demands), command.at());
        return visit;
    }

    public VisitId id() {
        return id;
    }

    public CreditCode enterprise() {
        return enterprise;
    }

    public Area area() {
        return area;
    }

    public LocalDate visitedOn() {
        return visitedOn;
    }

    public List<ReportedDemand> demands() {
        return demands;
    }

    public @Nullable String remarks() {
        return remarks;
    }

    public @Nullable Long version() {
        return version;
    }

    @Override
    public PendingEvents<VisitEvent> pending() {
        return pending;
    }
}
