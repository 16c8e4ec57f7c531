package silian.recruitment.talents;

import java.time.Instant;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.agencies.AgencyRefused;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.calendar.BusinessDates;
import silian.platform.standards.CertificateNumber;

/**
 * Asks the degree agency about every certificate, after the roster was taken and without anybody waiting. A check is
 * leased by a versioned write before the agency is asked, so that of several instances one asks; if that one dies, the
 * lease runs out and another asks again. A check that stays unanswered is asked again less and less often and in the
 * end left to a person.
 */
@Component
class VerifyingDegrees {

    private static final Logger log = LoggerFactory.getLogger(VerifyingDegrees.class);

    private final Talents talents;
    private final ChangingTalents changing;
    private final DegreeVerification agency;
    private final DegreeCheckSettings settings;
    private final BusinessDates dates;

    VerifyingDegrees(Talents talents, ChangingTalents changing, DegreeVerification agency, DegreeCheckSettings settings,
            BusinessDates dates) {
        this.talents = talents;
        this.changing = changing;
        this.agency = agency;
        this.settings = settings;
        this.dates = dates;
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.degree-check.sweep-every:1s}")
    void sweep() {
        var due = talents.findByDegreeCheckDueLessThanEqual(dates.now(), Sort.by("degreeCheckDue"),
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
        try {
            var answer = agency.find(certificate.value(), talent.school().value());
            var pending = answer.filter(found -> found.status() == DegreeVerification.Status.PENDING).isPresent();
            if (pending) {
                unanswered(talent, now);
            } else {
                var today = dates.of(now);
                changing.change(talent.id(), found -> found.degreeAnswered(certificate, answer.isPresent(), today));
            }
        } catch (Refusal | AgencyRefused noAnswer) {
            // refusing the question says nothing about the certificate: like silence, it is left to a person in the end
            log.info("the degree agency did not answer: {}", noAnswer.getMessage());
            unanswered(talent, now);
        }
    }

    private void unanswered(Talent talent, Instant now) {
        var again = now.plus(settings.waitAfter(talent.degreeCheck().attempts()));
        changing.change(talent.id(), found -> found.degreeUnanswered(again, settings.attempts()));
    }
}
