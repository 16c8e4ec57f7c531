package silian.recruitment.agreements;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import silian.platform.commands.Refusal;

/**
 * The terms as they stand, and who has signed them (条款与签署).
 *
 * @param revision counts the terms, from 1: who signs says which ones were read
 * @param signatures in their order
 */
record SignedTerms(AgreementTerms terms, int revision, List<Signature> signatures) {

    SignedTerms {
        signatures = List.copyOf(signatures);
    }

    static SignedTerms proposed(AgreementTerms terms) {
        return new SignedTerms(terms, 1, List.of());
    }

    /** Whoever had signed has to sign again. */
    SignedTerms changed(AgreementTerms others) {
        return new SignedTerms(others, revision + 1, List.of());
    }

    /**
     * @param read the revision that was read
     * @param account who signs for the party
     * @throws Refusal {@code agreement.terms-changed}, {@code agreement.signed}
     */
    SignedTerms signed(Party party, int read, String account, LocalDate on) {
        if (read != revision) {
            throw Refusal.conflict("agreement.terms-changed");
        }
        if (isSignedBy(party)) {
            throw Refusal.conflict("agreement.signed");
        }
        return new SignedTerms(terms, revision,
                Stream.concat(signatures.stream(), Stream.of(new Signature(party, account, on))).toList());
    }

    boolean isSignedBy(Party party) {
        return signatures.stream().anyMatch(signature -> signature.party() == party);
    }

    /** Whether all three have signed. */
    boolean complete() {
        return Arrays.stream(Party.values()).allMatch(this::isSignedBy);
    }
}
