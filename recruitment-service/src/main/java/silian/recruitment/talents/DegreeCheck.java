package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the degree agency (学信网 and the like) says of a certificate. A pending check resolves itself by an answer. One
 * that could not be had often enough is asked for once a day, and a person may look at it meanwhile.
 *
 * @param attempts how often the agency was asked since it last answered
 * @param answeredOn business date of the answer
 * @param doubt why it is not confirmed
 */
public record DegreeCheck(State state, int attempts, @Nullable LocalDate answeredOn, @Nullable DegreeDoubt doubt) {

    /** What is known. */
    public enum State {
        /** There is no certificate to ask about. */
        NOT_CLAIMED,
        /** The agency is being asked, or looks it up. */
        PENDING,
        /** The agency knows the certificate, it proves what was studied, and it is nobody else's. */
        CONFIRMED,
        /** The certificate does not prove it; {@link DegreeDoubt} says why. */
        NOT_CONFIRMED,
        /** The agency could not be reached often enough; it is asked again every day, and an officer may start sooner. */
        UNRESOLVED
    }

    static DegreeCheck of(Graduation graduation) {
        return new DegreeCheck(graduation.certificate() == null ? State.NOT_CLAIMED : State.PENDING, 0, null, null);
    }

    /** Whether the degree is verified, {@code null} as long as nobody knows. */
    public @Nullable Boolean verdict() {
        return switch (state) {
            case CONFIRMED -> true;
            case NOT_CONFIRMED, NOT_CLAIMED -> false;
            case PENDING, UNRESOLVED -> null;
        };
    }

    /** Whether an answer of the agency would tell something new. */
    boolean awaitsAnswer() {
        return switch (state) {
            case PENDING, UNRESOLVED -> true;
            case NOT_CLAIMED, CONFIRMED, NOT_CONFIRMED -> false;
        };
    }

    /** Whether somebody may have the agency asked again. */
    boolean mayBeginAgain() {
        return switch (state) {
            case UNRESOLVED, NOT_CONFIRMED -> true;
            case NOT_CLAIMED, PENDING, CONFIRMED -> false;
        };
    }

    DegreeCheck asked() {
        return new DegreeCheck(state, attempts + 1, null, null);
    }

    DegreeCheck answered(@Nullable DegreeDoubt why, LocalDate on) {
        return new DegreeCheck(why == null ? State.CONFIRMED : State.NOT_CONFIRMED, attempts, on, why);
    }

    /** The agency answered that it is looking the certificate up: that is no failed attempt. */
    DegreeCheck lookedUp() {
        return new DegreeCheck(State.PENDING, 0, null, null);
    }

    DegreeCheck givenUp() {
        return new DegreeCheck(State.UNRESOLVED, attempts, null, null);
    }
}
