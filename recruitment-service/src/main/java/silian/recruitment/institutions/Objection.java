package silian.recruitment.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.recruitment.disputes.Dispute;

/**
 * An objection to somebody shown to the public (公示异议).
 *
 * @param id of the command that raised it
 * @param candidate number
 * @param by the account that raised it
 * @param upheld {@code null} until it is decided
 * @param reason of the decision
 */
public record Objection(String id, String candidate, String by, String text, LocalDate on, @Nullable Boolean upheld,
        @Nullable String reason) implements Dispute<Objection> {

    @Override
    public boolean open() {
        return upheld == null;
    }

    /** An account has one open objection to a candidate at a time. */
    @Override
    public boolean sameAs(Objection other) {
        return candidate.equals(other.candidate) && by.equals(other.by);
    }

    Objection decided(boolean holds, String why) {
        return new Objection(id, candidate, by, text, on, holds, why);
    }
}
