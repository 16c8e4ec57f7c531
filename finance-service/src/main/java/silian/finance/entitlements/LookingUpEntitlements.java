package silian.finance.entitlements;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looking up what hires entitle to. */
@Component
public final class LookingUpEntitlements {

    private final Entitlements entitlements;

    LookingUpEntitlements(Entitlements entitlements) {
        this.entitlements = entitlements;
    }

    public Optional<EntitlementView> ofHire(EntitlementId hire) {
        return entitlements.findById(hire).map(EntitlementView::of);
    }

    public List<EntitlementView> ofPerson(String subject) {
        return entitlements.findBySubject(subject).stream().map(EntitlementView::of).toList();
    }
}
