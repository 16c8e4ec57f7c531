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

    private static final String NOWHERE = "nowhere";
    /** Sorts after every code that goes on with a digit. */
    private static final char AFTER_DIGITS = '9' + 1;

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

    /** The claims of the caller's area that stand somewhere; none for a caller without an area. */
    public Paged<ClaimView> in(ClaimState state, Caller caller, Paging paging) {
        var area = caller.tenant() == null ? NOWHERE : caller.tenant();
        return Paged.of(claims.findInArea(state, area, area + AFTER_DIGITS, paging.position(), paging.limit(),
                Sort.by("id")), ClaimView::of, paging);
    }
}
