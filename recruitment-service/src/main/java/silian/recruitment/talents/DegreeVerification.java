package silian.recruitment.talents;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import silian.platform.standards.CertificateNumber;

/** The agency that knows which certificates were given out (学历学位认证机构). */
interface DegreeVerification {

    /**
     * What the agency knows of a certificate; empty if the school gave none out under this number.
     *
     * @param school five-digit code of the school the certificate names
     */
    @GetExchange("/v1/certificates/{number}")
    Optional<Certificate> find(@PathVariable("number") String number, @RequestParam("school") String school);

    /** How far the agency is. */
    enum Status {
        VERIFIED, PENDING
    }

    /**
     * The agency's answer. What it attests is known once it is verified; an answer without it is none.
     *
     * @param kind, level, year as in {@link Attestation}
     * @param school that gave it out
     */
    record Certificate(String certificateNumber, Status status, Attestation.@Nullable Kind kind,
            @Nullable String school, @Nullable String level, @Nullable Integer year) {

        public Certificate {
            Objects.requireNonNull(certificateNumber, "certificateNumber");
            Objects.requireNonNull(status, "status");
            if (status == Status.VERIFIED) {
                Objects.requireNonNull(kind, "kind");
                Objects.requireNonNull(school, "school");
                Objects.requireNonNull(level, "level");
                Objects.requireNonNull(year, "year");
            }
        }

        /** Whether this is the certificate that was asked about. */
        boolean is(CertificateNumber number) {
            return number.value().equals(certificateNumber) && Attestation.kindOf(number) == kind
                    && number.school().value().equals(school);
        }

        /** Only of one that is verified. */
        Attestation attestation() {
            return new Attestation(Objects.requireNonNull(kind), Objects.requireNonNull(level),
                    Objects.requireNonNull(year));
        }

        @Override
        public String toString() {
            return "Certificate[masked]";
        }
    }
}
