package silian.finance.entitlements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import silian.platform.eligibility.Decision;
import silian.platform.events.AppliedEvents;
import silian.platform.events.Delivered;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.standards.CreditCode;

/**
 * What one confirmed hire entitles a person to in money, with every reason. The rules are those in force on the day of
 * the hire; a later version never changes what was decided. A correction of the hire, or its end, is a fact that leads to
 * a new decision under the same rules: what rests on the work ends with it, and what the work stood in the way of opens.
 */
@Document("entitlements")
@TypeAlias("Entitlement")
@PublishesTo("silian.finance.entitlement.v1")
@CompoundIndex(def = "{'subject': 1, '_id': 1}")
final class Entitlement implements RecordsEvents {

    /** Whether the hire behind it still stands. */
    enum State {
        /** 有效. */
        STANDING,
        /** 已撤销. */
        REVOKED,
        /** 已离职: the person left; what does not rest on the work is as it was decided. */
        ENDED
    }

    @Id
    private final EntitlementId id;
    @Version
    private @Nullable Long version;
    private final String talent;
    private final String subject;
    private final CreditCode employer;
    private final LocalDate hiredOn;
    private @Nullable HiredPerson person;
    private List<Decision> decisions;
    private State state;
    private AppliedEvents applied;
    private final PendingEvents<EntitlementEvent> pending;

    Entitlement(EntitlementId id, String talent, String subject, CreditCode employer, LocalDate hiredOn,
            List<Decision> decisions, State state, AppliedEvents applied, PendingEvents<EntitlementEvent> pending) {
        this.id = id;
        this.talent = talent;
        this.subject = subject;
        this.employer = employer;
        this.hiredOn = hiredOn;
        this.decisions = decisions;
        this.state = state;
        this.applied = applied;
        this.pending = pending;
    }

    static Entitlement decide(Delivered<HireConfirmed> event, FinanceRules rules) {
        var hire = event.data();
        var entitlement = new Entitlement(new EntitlementId(hire.hireId()), hire.talentId(), hire.subject(),
                new CreditCode(hire.creditCode()), hire.confirmedOn(), List.of(), State.STANDING,
                AppliedEvents.none().with(event), PendingEvents.none());
        entitlement.person = HiredPerson.of(hire);
        entitlement.decide(rules, hire.fullTime(), hire.confirmedOn(), event.time());
        return entitlement;
    }

    /** Whoever has left works there no more: decides anew what rests on that. Says whether that was news. */
    boolean end(Delivered<HireEnded> event, FinanceRules rules) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        state = State.ENDED;
        decide(rules, false, event.data().endedOn(), event.time());
        return true;
    }

    /** Decides anew what rests on a fact that had been entered wrongly. Says whether the correction was news. */
    boolean correct(Delivered<HireCorrected> event, FinanceRules rules) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        decide(rules, event.data().fullTime(), event.data().correctedOn(), event.time());
        return true;
    }

    /** An unchanged decision is no news; one from before the person's facts were kept stays what it is. */
    private void decide(FinanceRules rules, boolean fullTime, LocalDate on, Instant at) {
        if (person == null) {
            return;
        }
        var fresh = rules.decide(person, fullTime, hiredOn);
        fresh.stream().filter(decision -> !decisions.contains(decision))
                .forEach(decision -> pending.record(new EntitlementEvent.Decided(this, decision, on), at));
        decisions = new ArrayList<>(fresh);
    }

    /** Takes back everything; says whether that was news. */
    boolean revoke(Delivered<HireWithdrawn> event) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        state = State.REVOKED;
        pending.record(new EntitlementEvent.Revoked(this, event.data().withdrawnOn(), event.data().reasonCode()),
                event.time());
        return true;
    }

    EntitlementId id() {
        return id;
    }

    String talent() {
        return talent;
    }

    CreditCode employer() {
        return employer;
    }

    LocalDate hiredOn() {
        return hiredOn;
    }

    List<Decision> decisions() {
        return decisions;
    }

    State state() {
        return state;
    }

    @Nullable
    Long version() {
        return version;
    }

    @Override
    public PendingEvents<EntitlementEvent> pending() {
        return pending;
    }
}
