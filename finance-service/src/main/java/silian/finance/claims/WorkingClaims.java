package silian.finance.claims;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.standards.CreditCode;

/** Working a claim from its submission to its approval. */
@Component
public final class WorkingClaims {

    private final SubsidyClaims claims;
    private final ClaimRules rules;

    WorkingClaims(SubsidyClaims claims, ClaimRules rules) {
        this.claims = claims;
        this.rules = rules;
    }

    /**
     * @throws Refusal every reason of the rules (422); {@code claim.already-made} (409) if the founder or the business
     *     has such a claim that was not rejected
     */
    public ClaimView submit(SubsidyKind kind, CreditCode business, Particulars particulars, Command command) {
        var id = new ClaimId(command.derive("claim"));
        return claims.findById(id).map(ClaimView::of)
                .orElseGet(() -> save(SubsidyClaim.submit(kind, business, particulars, rules, command)));
    }

    /** @throws Refusal {@code claim.unknown} (404), {@code claim.not-submitted} (409) */
    public ClaimView review(ClaimId id, UnaryOperator<Particulars> corrections, @Nullable String evidence,
            ExpectedVersion expected, Command command) {
        return move(id, expected, command,
                claim -> claim.review(corrections.apply(claim.particulars()), evidence, rules, command));
    }

    /** @throws Refusal {@code claim.unknown} (404), {@code claim.not-reviewed}, {@code claim.same-person} (409) */
    public ClaimView approve(ClaimId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, claim -> claim.approve(command));
    }

    private ClaimView move(ClaimId id, ExpectedVersion expected, Command command, Consumer<SubsidyClaim> move) {
        var claim = claims.findById(id).filter(found -> found.visibleTo(command.caller()))
                .orElseThrow(() -> Refusal.unknown("claim"));
        if (!claim.has(command)) {
            expected.check(claim.version());
            move.accept(claim);
            claim = claims.save(claim);
        }
        return ClaimView.of(claim);
    }

    private ClaimView save(SubsidyClaim claim) {
        try {
            return ClaimView.of(claims.save(claim));
        } catch (DuplicateKeyException held) {
            return claims.findById(claim.id()).map(ClaimView::of)
                    .orElseThrow(() -> Refusal.conflict("claim.already-made"));
        }
    }
}
