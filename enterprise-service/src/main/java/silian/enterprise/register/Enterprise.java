package silian.enterprise.register;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.standards.Area;
import silian.platform.standards.CreditCode;

/**
 * An enterprise of the district (企业). Its identity is its unified social credit code (GB 32100-2015), so that it can
 * be registered once only; its name and industry are what the business register says, never what somebody typed.
 */
@Document("enterprises")
@TypeAlias("Enterprise")
@PublishesTo("silian.enterprise.enterprise.v1")
@CompoundIndex(def = "{'area': 1, '_id': 1}")
public final class Enterprise implements RecordsEvents {

    @Id
    private final CreditCode creditCode;
    @Version
    private @Nullable Long version;
    private final RegisterEntry entry;
    private final Area area;
    private final History history;
    private final PendingEvents<EnterpriseEvent> pending;

    Enterprise(CreditCode creditCode, RegisterEntry entry, Area area, History history,
            PendingEvents<EnterpriseEvent> pending) {
        this.creditCode = creditCode;
        this.entry = entry;
        this.area = area;
        this.history = history;
        this.pending = pending;
    }

    /**
     * Enters an enterprise into the register.
     *
     * @param entry the answer of the business register for this code
     * @param area the street or township that looks after it (GB/T 2260 with statistics street codes)
     */
    static Enterprise register(CreditCode creditCode, RegisterEntry entry, Area area, Command command) {
        var enterprise = new Enterprise(creditCode, entry, area, History.empty().with(command, "registered"),
                PendingEvents.none());
        enterprise.pending.record(new EnterpriseEvent.Registered(creditCode, entry, area, command.on()), command.at());
        return enterprise;
    }

    /** Whether it was this very command, sent again, that registered the enterprise. */
    boolean wasRegisteredBy(Command command) {
        return history.has(command);
    }

    /** Whether the enterprise lies in the given area or a part of it. */
    public boolean liesIn(Area someArea) {
        return someArea.contains(area);
    }

    public CreditCode creditCode() {
        return creditCode;
    }

    public RegisterEntry entry() {
        return entry;
    }

    public Area area() {
        return area;
    }

    public @Nullable Long version() {
        return version;
    }

    @Override
    public PendingEvents<EnterpriseEvent> pending() {
        return pending;
    }
}
