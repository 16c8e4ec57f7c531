package silian.recruitment.consents;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;

/** Asking what may be done, wherever it is done. Who said nothing agreed to nothing. */
@Component
public final class AskingConsents {

    private final Consents consents;

    AskingConsents(Consents consents) {
        this.consents = consents;
    }

    /** @throws Refusal {@code consent.missing} unless the person's consent to the purpose stands */
    public void require(TalentId person, ConsentPurpose purpose) {
        if (!whoAgree(Set.of(person), purpose).contains(person)) {
            throw Refusal.conflict("consent.missing", Map.of("purpose", purpose.name()));
        }
    }

    /** Those whose consent to the purpose stands; one query. */
    public Set<TalentId> whoAgree(Collection<TalentId> people, ConsentPurpose purpose) {
        return consents.findAllById(people).stream().filter(said -> said.to(purpose).stands())
                .map(PersonalConsents::id).collect(Collectors.toUnmodifiableSet());
    }
}
