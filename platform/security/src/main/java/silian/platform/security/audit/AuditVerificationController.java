package silian.platform.security.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets operations verify this service's account. */
@RestController
class AuditVerificationController {

    private final AuditVerification verification;

    AuditVerificationController(AuditVerification verification) {
        this.verification = verification;
    }

    /** @param after the {@code next} of the part read before, such as 0000000001-000000010000; the beginning if absent */
    @GetMapping("/api/${silian.service.path}/v1/audit/verification")
    @PreAuthorize("hasRole('OPS')")
    AuditReport verify(@RequestParam(required = false) @Nullable String after) {
        return verification.verify(after == null ? AuditPlace.BEGINNING : AuditPlace.of(after));
    }
}
