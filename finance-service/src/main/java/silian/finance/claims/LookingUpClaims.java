package silian.finance.claims;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Refusal;
import silian.platform.web.Paged;
import silian.platform.web.Paging;

/** Looking up claims. */
@Component
public final class LookingUpClaims {

    private final SubsidyClaims claims;

    LookingUpClaims(SubsidyClaims claims) {
        this.claims = claims;
    }

    /** @throws Refusal {@code claim.unknown} (404) if it is neither the caller's own nor of the caller's area */
    public ClaimView visibleTo(Caller caller, ClaimId id) {
        return claims.findById(id).filter(claim -> claim.visibleTo(caller)).map(ClaimView::of)
                .orElseThrow(() -> Refusal.unknown("claim"));
    }

    public List<ClaimView> ofPerson(String subject) {
        return claims.findBySubject(subject).stream().map(ClaimView::of).toList();
    }

    /** The claims that stand somewhere. */
    public Paged<ClaimView> in(ClaimState state, Paging paging) {
        return Paged.of(claims.findByState(state, paging.position(), paging.limit(), Sort.by("id")), ClaimView::of,
                paging);
    }
}
