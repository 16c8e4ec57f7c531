package silian.enterprise.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireCorrected;
import silian.contracts.recruitment.HireEnded;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.AppliedEvents;
import silian.platform.events.Delivered;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.standards.CreditCode;

/**
 * A talent at work for an enterprise (在职人才). One document per hire, so that the same event can be told any number of
 * times: the proof that it was applied is saved with its effect.
 */
@Document("employments")
@TypeAlias("Employment")
@PublishesTo("silian.enterprise.employment.v1")
@CompoundIndex(def = "{'enterprise': 1, 'state': 1, '_id': 1}")
@CompoundIndex(def = "{'subject': 1, '_id': 1}")
public final class Employment implements RecordsEvents {

    /** Whether the talent counts. */
    public enum State {
        /** 在职. */
        ACTIVE,
        /** 已撤回: the hire was withdrawn. */
        WITHDRAWN,
        /** 已离职: the talent left. */
        LEFT
    }

    @Id
    private final EmploymentId id;
    @Version
    private @Nullable Long version;
    private final String talent;
    private final String subject;
    private final CreditCode enterprise;
    private LocalDate since;
    private final @Nullable String talentClass;
    private State state;
    private AppliedEvents applied;
    private final PendingEvents<EmploymentEvent> pending;

    Employment(EmploymentId id, String talent, String subject, CreditCode enterprise, LocalDate since,
            @Nullable String talentClass, State state, AppliedEvents applied, PendingEvents<EmploymentEvent> pending) {
        this.id = id;
        this.talent = talent;
        this.subject = subject;
        this.enterprise = enterprise;
        this.since = since;
        this.talentClass = talentClass;
        this.state = state;
        this.applied = applied;
        this.pending = pending;
    }

    static Employment begin(Delivered<HireConfirmed> event) {
        var hire = event.data();
        var employment = new Employment(new EmploymentId(hire.hireId()), hire.talentId(), hire.subject(),
                new CreditCode(hire.creditCode()), hire.startsOn(), hire.person().talentClass(), State.ACTIVE,
                AppliedEvents.none().with(event), PendingEvents.none());
        employment.pending.record(new EmploymentEvent.Counted(employment, hire.confirmedOn()), event.time());
        return employment;
    }

    /** The first day of work was another one; says whether the correction was news. */
    boolean correct(Delivered<HireCorrected> event) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        since = event.data().startsOn();
        return true;
    }

    /** Takes the talent out of the count again; says whether that was news. */
    boolean withdraw(Delivered<HireWithdrawn> event) {
        return uncount(event, State.WITHDRAWN, event.data().withdrawnOn(), event.data().reasonCode());
    }

    /** The talent does not count any more from the day after the last day of work; says whether that was news. */
    boolean end(Delivered<HireEnded> event) {
        return uncount(event, State.LEFT, event.data().endedOn().plusDays(1), event.data().reasonCode());
    }

    private boolean uncount(Delivered<?> event, State next, LocalDate on, String reasonCode) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        state = next;
        pending.record(new EmploymentEvent.Uncounted(this, on, reasonCode), event.time());
        return true;
    }

    public EmploymentId id() {
        return id;
    }

    public String talent() {
        return talent;
    }

    public CreditCode enterprise() {
        return enterprise;
    }

    public LocalDate since() {
        return since;
    }

    public @Nullable String talentClass() {
        return talentClass;
    }

    public State state() {
        return state;
    }

    @Override
    public PendingEvents<EmploymentEvent> pending() {
        return pending;
    }
}
