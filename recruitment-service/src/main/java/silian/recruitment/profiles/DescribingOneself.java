package silian.recruitment.profiles;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/** What talents tell about themselves. */
@Component
public final class DescribingOneself {

    private final TalentProfiles profiles;
    private final FindingTalents talents;

    DescribingOneself(TalentProfiles profiles, FindingTalents talents) {
        this.profiles = profiles;
        this.talents = talents;
    }

    /** @throws Refusal {@code profile.unknown} (404) before the caller claimed a profile */
    public TalentProfile describe(Wishes wishes, ExpectedVersion expected, Command command) {
        var profile = of(command.caller());
        if (profile.has(command)) {
            return profile;
        }
        expected.check(profile.version());
        profile.describe(wishes, command);
        return save(profile);
    }

    /** The caller's own, empty before anything was told. */
    public TalentProfile of(Caller caller) {
        return of(talents.of(caller).id());
    }

    TalentProfile of(TalentId talent) {
        return profiles.findById(talent).orElseGet(() -> TalentProfile.of(talent));
    }

    /** What somebody told, if anything; whoever asks has checked that the caller may. */
    public Optional<TalentProfile> find(TalentId talent) {
        return profiles.findById(talent);
    }

    /** What these people told, by person; one query. */
    public Map<TalentId, TalentProfile> all(Collection<TalentId> people) {
        return profiles.findAllById(people).stream().collect(Collectors.toMap(TalentProfile::id, Function.identity()));
    }

    TalentProfile save(TalentProfile profile) {
        try {
            return profiles.save(profile);
        } catch (DuplicateKeyException e) {
            throw new OptimisticLockingFailureException("the profile was just made by another request", e);
        }
    }
}
