package silian.recruitment.agreements;

import java.time.LocalDate;
import silian.recruitment.language.EndingReason;

/**
 * A request to end an agreement before it is kept; the school decides.
 *
 * @param by who asks
 * @param consented whether the other side agrees to the release; a breach needs nobody's consent
 */
public record Ending(Kind kind, Party by, EndingReason reason, LocalDate on, boolean consented) {

    /** How it is to end. */
    public enum Kind {
        /** 协商解约: both sides want it. */
        RELEASE,
        /** 违约: one side does not keep it. */
        BREACH
    }

    Ending withConsent() {
        return new Ending(kind, by, reason, on, true);
    }

    /** Whether the school may approve it. */
    boolean ripe() {
        return switch (kind) {
            case RELEASE -> consented;
            case BREACH -> true;
        };
    }
}
