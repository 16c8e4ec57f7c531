package silian.recruitment.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import silian.platform.eligibility.Schemes;
import silian.platform.eligibility.calendar.BusinessDates;

/**
 * Ends what is held of people when the years of {@code schemes/erasure.yaml} are over. The years begin when the platform
 * recorded it: what was entered later than it happened is not held any shorter. Any number of instances may run.
 */
@Component
class EndingRetention {

    private static final Logger log = LoggerFactory.getLogger(EndingRetention.class);
    private static final Limit AT_ONCE = Limit.of(200);

    private final List<HeldForYears> kinds;
    private final Schemes schemes;
    private final BusinessDates dates;

    EndingRetention(List<HeldForYears> kinds, Schemes schemes, BusinessDates dates) {
        this.kinds = kinds;
        this.schemes = schemes;
        this.dates = dates;
    }

    @Scheduled(fixedDelayString = "${silian.recruitment.retention.sweep-every:1m}")
    void sweep() {
        sweep(dates.now());
    }

    /** What must not be held any longer at a moment. One kind that cannot be ended now does not keep the others. */
    void sweep(Instant now) {
        for (var kind : kinds) {
            try {
                end(kind, now);
            } catch (RuntimeException e) {
                log.warn("records with the retention {} are ended later", kind.period(), e);
            }
        }
    }

    private void end(HeldForYears kind, Instant now) {
        var over = now.atOffset(ZoneOffset.UTC).minusYears(years(kind.period(), now)).toInstant();
        int ended;
        do {
            ended = kind.end(over, AT_ONCE);
        } while (ended == AT_ONCE.max());
    }

    private long years(RetentionPeriod period, Instant now) {
        return schemes.named("erasure").inForce(dates.of(now))
                .map(version -> version.parameters().get(period.parameter()))
                .map(years -> ((Number) years).longValue())
                .orElseThrow(() -> new IllegalStateException("no retention is in force"));
    }
}
