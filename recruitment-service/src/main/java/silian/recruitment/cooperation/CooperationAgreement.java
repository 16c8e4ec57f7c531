package silian.recruitment.cooperation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.figures.FigureRecord;

/**
 * An agreement between the district and a university (合作协议). It runs until the day agreed last; renewed, until a later
 * one. Ended before its day, it stays ended: a new agreement is a new one.
 */
@Document("cooperationAgreements")
@TypeAlias("CooperationAgreement")
@CompoundIndex(name = "university", def = "{'terms.university': 1, '_id': 1}")
@CompoundIndex(name = "universities", def = "{'state': 1, 'terms.university': 1, 'signedOn': 1}")
@CompoundIndex(name = "signed", def = "{'signedOn': 1, '_id': 1}")
@CompoundIndex(name = "signedByState", def = "{'state': 1, 'signedOn': 1, '_id': 1}")
public final class CooperationAgreement {

    /** Where an agreement stands; whether its last day has passed is a matter of the date. */
    public enum State {
        /** 已签订. */
        SIGNED,
        /** 已终止: ended by the parties. */
        ENDED
    }

    /**
     * A renewal (续签).
     *
     * @param on business date
     * @param until the new last day
     */
    public record Renewal(LocalDate on, LocalDate until) {}

    @Id
    private final AgreementId id;
    @Version
    private @Nullable Long version;
    private final AgreementTerms terms;
    /** Of the terms, where pages can be sorted by it. */
    private final LocalDate signedOn;
    private State state = State.SIGNED;
    private List<Renewal> renewals = new ArrayList<>();
    private @Nullable LocalDate endedOn;
    private History history = History.empty();

    private CooperationAgreement(AgreementId id, AgreementTerms terms, LocalDate signedOn) {
        this.id = id;
        this.terms = terms;
        this.signedOn = signedOn;
    }

    static CooperationAgreement signed(AgreementId id, AgreementTerms terms, Command command) {
        var agreement = new CooperationAgreement(id, terms, terms.signedOn());
        agreement.history = agreement.history.with(command, "recorded");
        return agreement;
    }

    /**
     * Lets it run on until a later day; also after its last day, for papers are signed late.
     *
     * @throws Refusal {@code agreement.ended}; {@code agreement.not-later}
     */
    void renew(LocalDate until, Command command) {
        if (history.has(command)) {
            return;
        }
        requireSigned();
        if (!until.isAfter(until())) {
            throw Refusal.invalid("until", "cooperation.not-later");
        }
        renewals.add(new Renewal(command.on(), until));
        history = history.with(command, "renewed", until.toString());
    }

    /**
     * Ends it before its day.
     *
     * @throws Refusal {@code agreement.ended}; {@code agreement.not-signed-yet} before the day of the signature
     */
    void end(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        requireSigned();
        if (command.on().isBefore(signedOn)) {
            throw Refusal.conflict("cooperation.not-signed-yet");
        }
        state = State.ENDED;
        endedOn = command.on();
        history = history.with(command, "ended", reason);
    }

    private void requireSigned() {
        switch (state) {
            case SIGNED -> {
            }
            case ENDED -> throw Refusal.conflict("cooperation.ended");
        }
    }

    /** Whether it is in force on a date. */
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(terms.from()) && !on.isAfter(until()) && (endedOn == null || on.isBefore(endedOn));
    }

    boolean has(Command command) {
        return history.has(command);
    }

    /** Staff see every agreement, a university its own. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER)
                || caller.is(Roles.UNIVERSITY) && caller.actsFor(terms.university().value());
    }

    FigureRecord counted() {
        return FigureRecord.one(id.value(), terms.title(), signedOn);
    }

    public AgreementId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public AgreementTerms terms() {
        return terms;
    }

    public State state() {
        return state;
    }

    /** The last day as agreed last. */
    public LocalDate until() {
        return renewals.isEmpty() ? terms.until() : renewals.getLast().until();
    }

    public List<Renewal> renewals() {
        return List.copyOf(renewals);
    }

    public @Nullable LocalDate endedOn() {
        return endedOn;
    }
}
