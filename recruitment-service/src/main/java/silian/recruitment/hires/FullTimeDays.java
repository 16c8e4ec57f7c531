package silian.recruitment.hires;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;

/**
 * The days on which people worked full time. That nobody has two full-time hires at once the store keeps by a unique key;
 * that nobody had two on the same days, one of which is over, is looked up here. A hire is confirmed after the one before
 * has ended, so the end that is looked up is there.
 */
@Component
final class FullTimeDays {

    private final Hires hires;

    FullTimeDays(Hires hires) {
        this.hires = hires;
    }

    /** @throws Refusal {@code hire.full-time-until} if the person worked full time on the first day or after it */
    void requireFree(TalentId talent, LocalDate firstDay) {
        hires.findByTalent(talent).stream().map(Hire::lastFullTimeDay).flatMap(Optional::stream)
                .max(Comparator.naturalOrder()).filter(last -> !last.isBefore(firstDay)).ifPresent(last -> {
                    throw Refusal.conflict("hire.full-time-until", Map.of("last", last));
                });
    }
}
