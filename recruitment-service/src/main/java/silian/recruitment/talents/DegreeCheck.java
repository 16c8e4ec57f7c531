package silian.recruitment.talents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the degree agency (学信网 and the like) says of a certificate. A pending check resolves itself: by an answer, or
 * by running out of attempts, which leaves it to a person.
 *
 * @param attempts how often the agency was asked
 * @param answeredOn business date of the answer
 */
public record DegreeCheck(State state, int attempts, @Nullable LocalDate answeredOn) {

    /** What is known. */
    public enum State {
        /** There is no certificate to ask about. */
        NOT_CLAIMED,
        /** The agency is being asked. */
        PENDING,
        /** The agency knows the certificate as this person's. */
        CONFIRMED,
        /** The agency does not know it, or knows it as somebody else's. */
        NOT_CONFIRMED,
        /** The agency could not be reached often enough; an officer may start again. */
        UNRESOLVED
    }

    static DegreeCheck of(Graduation graduation) {
        return new DegreeCheck(graduation.certificate() == null ? State.NOT_CLAIMED : State.PENDING, 0, null);
    }

    /** Whether the degree is verified, {@code null} as long as nobody knows. */
    public @Nullable Boolean verdict() {
        return switch (state) {
            case CONFIRMED -> true;
            case NOT_CONFIRMED, NOT_CLAIMED -> false;
            case PENDING, UNRESOLVED -> null;
        };
    }

    DegreeCheck asked() {
        return new DegreeCheck(state, attempts + 1, null);
    }

    DegreeCheck answered(boolean confirmed, LocalDate on) {
        return new DegreeCheck(confirmed ? State.CONFIRMED : State.NOT_CONFIRMED, attempts, on);
    }

    DegreeCheck givenUp() {
        return new DegreeCheck(State.UNRESOLVED, attempts, null);
    }
}
