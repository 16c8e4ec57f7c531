package silian.recruitment.interviews;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.applications.JobApplication;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.InterviewId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.TalentId;

/**
 * One round of interview of an application (面试). The employer proposes slots, the person chooses one.
 *
 * <p>
 * Nobody is booked twice: the chosen slot's quarters of an hour, of the person, the interviewer and the room, stand in
 * {@code quarters}, and the store lets no two interviews hold the same one. So one write of one document decides, and
 * there is no booking elsewhere that a crash could leave behind.
 */
@Document("interviews")
@TypeAlias("Interview")
@CompoundIndex(name = "application", def = "{'application': 1, '_id': 1}")
@CompoundIndex(name = "talent", def = "{'talent': 1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
public final class Interview {

    /** Where a round stands. */
    public enum State {
        /** 待选时段: slots are proposed. */
        PROPOSED,
        /** 已预约. */
        BOOKED,
        /** 已面试: the employer has told the outcome. */
        HELD,
        /** 未到场: the person did not come. */
        NO_SHOW,
        /** 已取消. */
        CANCELLED
    }

    /** More to choose from is no choice. */
    public static final int MOST_SLOTS = 10;
    public static final int MOST_ROUNDS = 9;

    @Id
    private final InterviewId id;
    @Version
    private @Nullable Long version;
    private final JobApplicationId application;
    private final TalentId talent;
    private final EmployerId employer;
    private final int round;
    private State state = State.PROPOSED;
    private List<InterviewSlot> slots;
    private @Nullable InterviewSlot booked;
    /** Absent rather than empty while nothing is booked: the store would compare two empty lists too. */
    @Indexed(unique = true, sparse = true)
    private @Nullable List<String> quarters;
    private @Nullable Feedback feedback;
    private History history = History.empty();

    private Interview(InterviewId id, JobApplicationId application, TalentId talent, EmployerId employer, int round,
            List<InterviewSlot> slots) {
        this.id = id;
        this.application = application;
        this.talent = talent;
        this.employer = employer;
        this.round = round;
        this.slots = slots;
    }

    static Interview propose(JobApplication application, int round, List<InterviewSlot> slots, Command command) {
        var interview = new Interview(idOf(application.id(), round), application.id(), application.talent(),
                application.employer(), round, List.copyOf(slots));
        interview.history = interview.history.with(command, "proposed");
        return interview;
    }

    /** An application has one interview of each round. */
    static InterviewId idOf(JobApplicationId application, int round) {
        return new InterviewId(CommandId.digest("interview\n" + application.value() + '\n' + round));
    }

    /**
     * Proposes other slots; what was booked is free again.
     *
     * @throws Refusal {@code interview.held}, {@code interview.no-show}, {@code interview.cancelled}
     */
    void reschedule(List<InterviewSlot> others, Command command) {
        if (history.has(command)) {
            return;
        }
        requireAhead();
        slots = List.copyOf(others);
        free();
        move(State.PROPOSED, "rescheduled", command);
    }

    /**
     * The person chooses a slot.
     *
     * @param number counted from 1
     * @throws Refusal {@code interview.slot-unknown}; {@code interview.booked}, {@code interview.slot-over},
     *     {@code interview.held}, {@code interview.no-show}, {@code interview.cancelled}
     */
    void choose(int number, Command command) {
        if (history.has(command)) {
            return;
        }
        requireAhead();
        if (state == State.BOOKED) {
            throw Refusal.conflict("interview.booked");
        }
        if (number < 1 || number > slots.size()) {
            throw Refusal.invalid("slot", "interview.slot-unknown", Map.of("slots", slots.size()));
        }
        var slot = slots.get(number - 1);
        if (!slot.liesAheadOf(command)) {
            throw Refusal.conflict("interview.slot-over");
        }
        booked = slot;
        quarters = slot.quarters(talent, employer);
        move(State.BOOKED, "booked", command);
    }

    /**
     * Either side calls it off, as long as it has not begun: whoever did not come cannot undo it.
     *
     * @throws Refusal {@code interview.begun}, {@code interview.held}, {@code interview.no-show},
     *     {@code interview.cancelled}
     */
    void cancel(Command command) {
        if (history.has(command)) {
            return;
        }
        requireAhead();
        if (booked != null && booked.hasBegunBy(command)) {
            throw Refusal.conflict("interview.begun");
        }
        free();
        move(State.CANCELLED, "cancelled", command);
    }

    /**
     * Nobody decides about the application any more. What has begun stays, so that its outcome can be told. Says whether
     * anything changed.
     *
     * @param last how that came
     */
    boolean applicationDecided(Command last) {
        var ahead = state == State.PROPOSED || state == State.BOOKED;
        if (!ahead || booked != null && booked.hasBegunBy(last)) {
            return false;
        }
        free();
        move(State.CANCELLED, "cancelled with the application", last);
        return true;
    }

    /**
     * The employer tells what it made of the person.
     *
     * @throws Refusal {@code interview.not-booked}, {@code interview.not-begun}, {@code interview.held},
     *     {@code interview.no-show}, {@code interview.cancelled}
     */
    void hold(Feedback told, Command command) {
        if (history.has(command)) {
            return;
        }
        requireBegun(command);
        feedback = told;
        move(State.HELD, "held", command);
    }

    /**
     * The person did not come.
     *
     * @throws Refusal as {@link #hold}
     */
    void missed(Command command) {
        if (history.has(command)) {
            return;
        }
        requireBegun(command);
        move(State.NO_SHOW, "missed", command);
    }

    private void requireAhead() {
        switch (state) {
            case PROPOSED, BOOKED -> {
            }
            case HELD -> throw Refusal.conflict("interview.held");
            case NO_SHOW -> throw Refusal.conflict("interview.no-show");
            case CANCELLED -> throw Refusal.conflict("interview.cancelled");
        }
    }

    private void requireBegun(Command command) {
        requireAhead();
        if (booked == null) {
            throw Refusal.conflict("interview.not-booked");
        }
        if (!booked.hasBegunBy(command)) {
            throw Refusal.conflict("interview.not-begun");
        }
    }

    private void free() {
        booked = null;
        quarters = null;
    }

    private void move(State next, String verb, Command command) {
        state = next;
        history = history.with(command, verb);
    }

    /** Whether the next round may be proposed: this one was passed, or never took place. */
    boolean leadsOn() {
        return switch (state) {
            case PROPOSED, BOOKED -> false;
            case HELD -> feedback != null && feedback.passed();
            case NO_SHOW, CANCELLED -> true;
        };
    }

    boolean isOf(Caller agent) {
        return agent.is(Roles.EMPLOYER_AGENT) && agent.actsFor(employer.value());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    public InterviewId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public JobApplicationId application() {
        return application;
    }

    public TalentId talent() {
        return talent;
    }

    public EmployerId employer() {
        return employer;
    }

    public int round() {
        return round;
    }

    public State state() {
        return state;
    }

    public List<InterviewSlot> slots() {
        return slots;
    }

    /** The slot that the person chose. */
    public @Nullable InterviewSlot booked() {
        return booked;
    }

    public @Nullable Feedback feedback() {
        return feedback;
    }
}
