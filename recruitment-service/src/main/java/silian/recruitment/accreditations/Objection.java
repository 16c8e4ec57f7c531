package silian.recruitment.accreditations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import silian.recruitment.disputes.Dispute;

/**
 * What somebody holds against an accreditation in its publicity period (异议).
 *
 * @param by the account; only staff who work the case may know it
 * @param upheld {@code null} until it is heard
 */
public record Objection(String reason, String by, LocalDate on, @Nullable Boolean upheld)
        implements
            Dispute<Objection> {

    @Override
    public boolean open() {
        return upheld == null;
    }

    /** An account has one open objection to a case at a time. */
    @Override
    public boolean sameAs(Objection other) {
        return by.equals(other.by);
    }

    Objection heard(boolean holds) {
        return new Objection(reason, by, on, holds);
    }
}
