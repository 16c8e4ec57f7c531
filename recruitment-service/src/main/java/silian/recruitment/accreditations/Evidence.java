package silian.recruitment.accreditations;

import silian.recruitment.language.Wording;

/**
 * A document a talent rests the application on (认定材料).
 *
 * @param reference where to find it: its number, issuer and year, without anybody's personal numbers
 */
public record Evidence(EvidenceKind kind, String reference, Finding finding) {

    /** Characters. */
    public static final int LONGEST_REFERENCE = 200;

    /** What the examination found. */
    public enum Finding {
        /** Not looked at yet. */
        OPEN,
        /** 属实. */
        CONFIRMED,
        /** 不实. */
        REFUTED
    }

    /**
     * Evidence nobody has looked at yet.
     *
     * @param field the path of the reference in the request
     * @throws silian.platform.commands.Refusal {@code text.*}
     */
    public static Evidence declared(EvidenceKind kind, String field, String reference) {
        return new Evidence(kind, Wording.line(field, reference, LONGEST_REFERENCE), Finding.OPEN);
    }

    Evidence found(boolean confirmed) {
        return new Evidence(kind, reference, confirmed ? Finding.CONFIRMED : Finding.REFUTED);
    }
}
