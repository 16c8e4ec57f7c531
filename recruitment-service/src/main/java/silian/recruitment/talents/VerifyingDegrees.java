package silian.recruitment.talents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.agencies.AgencyRefused;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.standards.CertificateNumber;
import silian.recruitment.language.TalentId;

/**
 * Asks the degree agency about every certificate, after the roster was taken and without anybody waiting. A check is
 * leased by a versioned write before the agency is asked, so that of several instances one asks; if that one dies, the
 * lease runs out and another asks again. A check that stays unanswered is asked again less and less often, in the end once
 * a day, and then shown to people as unresolved. An answer that the certificate is still being looked up counts as one.
 */
@Component
class VerifyingDegrees {

    private static final Logger log = LoggerFactory.getLogger(VerifyingDegrees.class);

    private final Talents talents;
    private final ChangingTalents changing;
    private final Families families;
    private final DegreeVerification agency;
    private final MatchingCertificates matching;
    private final DegreeCheckSettings settings;
    private final BusinessDates dates;

    VerifyingDegrees(Talents talents, ChangingTalents changing, Families families, DegreeVerification agency,
            MatchingCertificates matching, DegreeCheckSettings settings, BusinessDates dates) {
        this.talents = talents;
        this.changing = changing;
        this.families = families;
        this.agency = agency;
        this.matching = matching;
        this.settings = settings;
        this.dates = dates;
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.degree-check.sweep-every:1s}")
    void sweep() {
        var due = talents.findByDegreeDueLessThanEqualOrderByDegreeDue(dates.now(),
                Limit.of(settings.atOnce() * 4));
        if (!due.isEmpty()) {
            try (var threads = Executors.newFixedThreadPool(settings.atOnce(), Thread.ofVirtual().factory())) {
                due.forEach(talent -> threads.execute(() -> verify(talent)));
            }
        }
    }

    private void verify(Talent talent) {
        try {
            var now = dates.now();
            var certificate = talent.leaseDegreeCheck(now, settings.lease());
            if (certificate != null) {
                talents.save(talent);
                ask(talent, certificate, now);
            }
        } catch (OptimisticLockingFailureException anotherInstanceAsks) {
            log.debug("the degree of talent {} is checked elsewhere", talent.id().value());
        } catch (RuntimeException e) {
            log.warn("the degree check of talent {} is tried again later", talent.id().value(), e);
        }
    }

    private void ask(Talent talent, CertificateNumber certificate, Instant now) {
        var graduation = talent.graduation();
        try {
            var answer = agency.find(certificate.value(), certificate.school().value());
            if (answer.filter(found -> found.status() == DegreeVerification.Status.PENDING).isPresent()) {
                var again = now.plus(settings.lookUpWait());
                changing.change(talent.id(), found -> found.hear(graduation, degree -> degree.lookedUp(again)));
            } else {
                answered(talent.id(), graduation, doubt(graduation, certificate, answer), dates.of(now));
            }
        } catch (Refusal | AgencyRefused noAnswer) {
            // refusing the question says nothing about the certificate: like silence, a person may take it up in the end
            log.info("the degree agency did not answer: {}", noAnswer.getMessage());
            var again = now.plus(settings.waitAfter(talent.degreeCheck().attempts()));
            changing.change(talent.id(),
                    found -> found.hear(graduation, degree -> degree.unanswered(again, settings.attempts())));
        }
    }

    private @Nullable DegreeDoubt doubt(Graduation graduation, CertificateNumber certificate,
            Optional<DegreeVerification.Certificate> answer) {
        if (answer.isEmpty()) {
            return DegreeDoubt.UNKNOWN;
        }
        return answer.get().is(certificate)
                ? matching.doubt(graduation, answer.get().attestation())
                : DegreeDoubt.ANOTHER_CERTIFICATE;
    }

    private void answered(TalentId id, Graduation asked, @Nullable DegreeDoubt doubt, LocalDate on) {
        try {
            changing.change(id, found -> found.hear(asked, degree -> degree.answered(asked, doubt, on)));
        } catch (DuplicateKeyException heldElsewhere) {
            changing.change(id, found -> {
                var own = isOnAnotherEntryOf(found, asked);
                found.hear(asked, degree -> own
                        ? degree.shared(on)
                        : degree.answered(asked, DegreeDoubt.ANOTHER_PERSON, on));
            });
        }
    }

    /** Whether the certificate is held by another entry of the same person. */
    private boolean isOnAnotherEntryOf(Talent talent, Graduation asked) {
        return talents.findByProvenCertificate(Objects.requireNonNull(asked.certificate()).value())
                .filter(holder -> families.areOnePersons(holder, talent)).isPresent();
    }
}
