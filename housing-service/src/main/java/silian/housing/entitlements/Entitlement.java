package silian.housing.entitlements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Decision;
import silian.platform.events.AppliedEvents;
import silian.platform.events.Delivered;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.platform.standards.CreditCode;

/**
 * What one confirmed hire entitles a person to in housing (免申即享), decided before anybody asks and with every reason.
 * The rules are those in force on the day of the hire; a fact that becomes known later leads to a new decision under
 * the same rules.
 */
@Document("entitlements")
@TypeAlias("Entitlement")
@PublishesTo("silian.housing.entitlement.v1")
@CompoundIndex(def = "{'person.subject': 1, '_id': 1}")
public final class Entitlement implements RecordsEvents {

    /** Whether the hire behind it still stands. */
    public enum State {
        /** 有效. */
        STANDING,
        /** 已撤销. */
        REVOKED,
        /** 已终止: the person left the employer. */
        ENDED
    }

    @Id
    private final EntitlementId id;
    @Version
    private @Nullable Long version;
    private final CreditCode employer;
    private final HiredPerson person;
    private final LocalDate hiredOn;
    private boolean fullTime;
    private @Nullable Integer homesInDistrict;
    private List<Decision> decisions;
    private State state;
    private @Nullable Loss loss;
    private History history;
    private AppliedEvents applied;
    private final PendingEvents<EntitlementEvent> pending;

    Entitlement(EntitlementId id, CreditCode employer, HiredPerson person, LocalDate hiredOn, boolean fullTime,
            @Nullable Integer homesInDistrict, List<Decision> decisions, State state, History history,
            AppliedEvents applied, PendingEvents<EntitlementEvent> pending) {
        this.id = id;
        this.employer = employer;
        this.person = person;
        this.hiredOn = hiredOn;
        this.fullTime = fullTime;
        this.homesInDistrict = homesInDistrict;
        this.decisions = decisions;
        this.state = state;
        this.history = history;
        this.applied = applied;
        this.pending = pending;
    }

    /** Opens the entitlement of a hire; nothing is decided yet. */
    static Entitlement open(Delivered<HireConfirmed> event) {
        var hire = event.data();
        return new Entitlement(new EntitlementId(hire.hireId()), new CreditCode(hire.creditCode()),
                HiredPerson.of(hire), hire.confirmedOn(), hire.fullTime(), null, List.of(), State.STANDING,
                History.empty(), AppliedEvents.none().with(event), PendingEvents.none());
    }

    /** Takes over the decision of the rules for this person; an unchanged decision is no news. */
    void decide(HousingRules rules, LocalDate on, Instant at) {
        var fresh = rules.decide(this);
        fresh.stream().filter(decision -> !decisions.contains(decision))
                .forEach(decision -> pending.record(new EntitlementEvent.Decided(this, decision, on), at));
        decisions = new ArrayList<>(fresh);
        if (allowsTalentFlat()) {
            loss = null;
        }
    }

    /**
     * The person declares how many homes they own in the district.
     *
     * @throws Refusal {@code entitlement.revoked}, {@code entitlement.ended} (409)
     */
    void declareHomes(int homes, HousingRules rules, Command command) {
        requireStanding();
        homesInDistrict = homes;
        history = history.with(command, "homes-declared");
        decide(rules, command.on(), command.at());
    }

    /** Takes back everything; says whether that was news. */
    boolean revoke(Delivered<HireWithdrawn> event) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        state = State.REVOKED;
        loss = new Loss(event.data().withdrawnOn(), event.data().reasonCode());
        pending.record(new EntitlementEvent.Revoked(this, event.data().withdrawnOn(), event.data().reasonCode()),
                event.time());
        return true;
    }

    /** The person left the employer: nothing new rests on the hire. Says whether that was news. */
    boolean end(Delivered<HireEnded> event) {
        if (applied.has(event)) {
            return false;
        }
        applied = applied.with(event);
        state = State.ENDED;
        loss = new Loss(event.data().endedOn(), event.data().reasonCode());
        pending.record(new EntitlementEvent.Ended(this, event.data().endedOn(), event.data().reasonCode()),
                event.time());
        return true;
    }

    /**
     * Decides anew what rests on a fact of the hire that had been entered wrongly, under the rules of the day of the
     * hire. Says whether the correction was news.
     */
    boolean correct(Delivered<HireCorrected> event, HousingRules rules) {
        if (applied.has(event)) {
            return false;
        }
        var allowed = allowsTalentFlat();
        applied = applied.with(event);
        fullTime = event.data().fullTime();
        decide(rules, event.data().correctedOn(), event.time());
        if (allowed && !allowsTalentFlat()) {
            loss = new Loss(event.data().correctedOn(), "hire-corrected");
        }
        return true;
    }

    /**
     * The decision that allows a talent flat.
     *
     * @throws Refusal {@code entitlement.revoked}, {@code entitlement.ended} (409), {@code entitlement.not-eligible}
     *     (409) if the scheme was decided otherwise or facts are missing
     */
    public Decision requireTalentFlat() {
        requireStanding();
        return talentFlat().orElseThrow(() -> Refusal.conflict("entitlement.not-eligible"));
    }

    /** Whether a flat may rest on it. */
    public boolean allowsTalentFlat() {
        return state == State.STANDING && talentFlat().isPresent();
    }

    /** Since when no flat may rest on it any more, {@code null} if one may, or never might. */
    public @Nullable Loss loss() {
        return loss;
    }

    private void requireStanding() {
        switch (state) {
            case STANDING -> {
            }
            case REVOKED -> throw Refusal.conflict("entitlement.revoked");
            case ENDED -> throw Refusal.conflict("entitlement.ended");
        }
    }

    private Optional<Decision> talentFlat() {
        return decisions.stream().filter(decision -> decision.scheme().equals(HousingRules.TALENT_FLAT))
                .filter(Decision::eligible).findFirst();
    }

    boolean belongsTo(String subject) {
        return person.subject().equals(subject);
    }

    boolean has(Command command) {
        return history.has(command);
    }

    public EntitlementId id() {
        return id;
    }

    public CreditCode employer() {
        return employer;
    }

    public HiredPerson person() {
        return person;
    }

    public LocalDate hiredOn() {
        return hiredOn;
    }

    boolean fullTime() {
        return fullTime;
    }

    @Nullable
    Integer homesInDistrict() {
        return homesInDistrict;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public State state() {
        return state;
    }

    public @Nullable Long version() {
        return version;
    }

    @Override
    public PendingEvents<EntitlementEvent> pending() {
        return pending;
    }
}
