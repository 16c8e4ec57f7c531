package silian.platform.security.audit;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operations verify this service's account. */
@RestController
class AuditVerificationController {

    private final AuditVerification verification;

    AuditVerificationController(AuditVerification verification) {
        this.verification = verification;
    }

    @GetMapping("/api/${silian.service.path}/v1/audit/verification")
    @PreAuthorize("hasRole('OPS')")
    AuditReport verify() {
        return verification.verify();
    }
}
