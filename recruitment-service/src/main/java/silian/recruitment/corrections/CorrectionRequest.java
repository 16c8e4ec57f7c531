package silian.recruitment.corrections;

import silian.recruitment.language.CorrectionRequestId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.standards.SchoolCode;
import silian.recruitment.language.TalentId;

/**
 * What a person asks to have corrected in an entry that others made about them. Whoever made it corrects it where it
 * stands, by the next roster or at the window, and says so here, or says why not.
 */
@Document("correctionRequests")
@TypeAlias("CorrectionRequest")
@CompoundIndex(name = "person", def = "{'person': 1, '_id': 1}")
@CompoundIndex(name = "school", def = "{'school': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
public final class CorrectionRequest {

    /** Where a request stands. */
    public enum State {
        /** 待处理. */
        OPEN,
        /** 已更正. */
        CORRECTED,
        /** 不予更正: with the reason. */
        DECLINED
    }

    @Id
    private final CorrectionRequestId id;
    @Version
    private @Nullable Long version;
    private final TalentId person;
    private final TalentId entry;
    /** Whose roster the entry stands on; absent for one of the window. */
    private final @Nullable SchoolCode school;
    private final DisputedField field;
    private final String text;
    private final LocalDate askedOn;
    private State state = State.OPEN;
    private @Nullable String reason;
    private @Nullable LocalDate answeredOn;
    /** Entry and field while it is open: nobody is asked the same twice at a time. */
    @Indexed(unique = true, sparse = true)
    private @Nullable String open;
    /** Since when it is answered. */
    @Indexed(sparse = true)
    private @Nullable Instant heldSince;
    private History history = History.empty();

    private CorrectionRequest(CorrectionRequestId id, TalentId person, TalentId entry, @Nullable SchoolCode school,
            DisputedField field, String text, LocalDate askedOn) {
        this.id = id;
        this.person = person;
        this.entry = entry;
        this.school = school;
        this.field = field;
        this.text = text;
        this.askedOn = askedOn;
    }

    /**
     * @param person who asks
     * @param entry of that person's, the own one or one merged into it
     * @param text what is wrong, and what is right
     */
    static CorrectionRequest ask(CorrectionRequestId id, TalentId person, TalentId entry, @Nullable SchoolCode school,
            DisputedField field, String text, Command command) {
        var request = new CorrectionRequest(id, person, entry, school, field, text, command.on());
        request.open = entry.value() + '-' + field;
        request.history = request.history.with(command, "asked");
        return request;
    }

    /**
     * @param corrected whether the entry tells what is right now
     * @param why what was done, or why nothing is
     * @throws Refusal {@code correction-request.answered}
     */
    void answer(boolean corrected, String why, Command command) {
        if (history.has(command)) {
            return;
        }
        switch (state) {
            case OPEN -> state = corrected ? State.CORRECTED : State.DECLINED;
            case CORRECTED, DECLINED -> throw Refusal.conflict("correction-request.answered");
        }
        reason = why;
        answeredOn = command.on();
        open = null;
        heldSince = command.at();
        history = history.with(command, corrected ? "corrected" : "declined", why);
    }

    /** Whoever made the entry answers: its university, or an officer. */
    boolean isAnsweredBy(Caller caller) {
        return caller.is(Roles.OFFICER)
                || caller.is(Roles.UNIVERSITY) && school != null && caller.actsFor(school.value());
    }

    boolean isOf(TalentId someone) {
        return person.equals(someone);
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public CorrectionRequestId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    /** Which entry, not whose: a university knows its own entry only. */
    public TalentId entry() {
        return entry;
    }

    public @Nullable SchoolCode school() {
        return school;
    }

    public DisputedField field() {
        return field;
    }

    public String text() {
        return text;
    }

    public LocalDate askedOn() {
        return askedOn;
    }

    public State state() {
        return state;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable LocalDate answeredOn() {
        return answeredOn;
    }
}
