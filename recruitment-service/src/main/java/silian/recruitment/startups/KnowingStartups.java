package silian.recruitment.startups;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.contracts.finance.SubsidyPaid;
import silian.platform.events.Delivered;

/** Keeping who started a business, for whoever asks before or after it is known who the account belongs to. */
@Component
public final class KnowingStartups {

    /** The kind of subsidy that proves a business of one's own. */
    private static final String STARTUP = "STARTUP";

    private final Startups startups;

    KnowingStartups(Startups startups) {
        this.startups = startups;
    }

    /**
     * What a paid subsidy proves, kept before anybody looks for the person: who claims the profile at the same moment
     * finds it. Harmless to repeat.
     */
    public Optional<Startup> provedBy(Delivered<SubsidyPaid> event) {
        if (!event.data().kind().equals(STARTUP)) {
            return Optional.empty();
        }
        var startup = Startup.of(event);
        if (!startups.existsById(startup.claim())) {
            try {
                startups.save(startup);
            } catch (DuplicateKeyException sameMoment) {
                // another listener kept it
            }
        }
        return Optional.of(startup);
    }

    /** What the account started; nothing for who has none. */
    public List<Startup> of(@Nullable String subject) {
        return subject == null ? List.of() : startups.findBySubject(subject);
    }
}
