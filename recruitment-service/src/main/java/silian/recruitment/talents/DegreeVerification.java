package silian.recruitment.talents;

import java.util.Objects;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/** The agency that knows which certificates were given out (学历学位认证机构). */
interface DegreeVerification {

    /**
     * What the agency knows of a certificate; empty if the school gave none out under this number.
     *
     * @param school five-digit code of the school the talent names
     */
    @GetExchange("/v1/certificates/{number}")
    Optional<Certificate> find(@PathVariable("number") String number, @RequestParam("school") String school);

    /** How far the agency is. */
    enum Status {
        VERIFIED, PENDING
    }

    /** The agency's answer. */
    record Certificate(String certificateNumber, Status status) {

        public Certificate {
            Objects.requireNonNull(certificateNumber, "certificateNumber");
            Objects.requireNonNull(status, "status");
        }
    }
}
