package silian.recruitment.consents;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.eligibility.Facts;
import silian.platform.eligibility.Schemes;
import silian.platform.persistence.SimultaneousSaves;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/** Agreeing that one's data is used for a purpose, and taking that back, both at any time. */
@Component
public final class Consenting {

    private final Consents consents;
    private final FindingTalents talents;
    private final Schemes schemes;
    private final List<ConsentFollower> followers;

    Consenting(Consents consents, FindingTalents talents, Schemes schemes, List<ConsentFollower> followers) {
        this.consents = consents;
        this.talents = talents;
        this.schemes = schemes;
        this.followers = followers;
    }

    /** The words in force on a date. */
    public ConsentText text(ConsentPurpose purpose, LocalDate on) {
        return ConsentText.of(schemes.named(purpose.scheme()), on);
    }

    /** @throws Refusal {@code profile.unknown} for who claimed none */
    public PersonalConsents of(Caller person) {
        return of(talents.of(person).id());
    }

    /**
     * @param read the version of the words that the person was shown
     * @throws Refusal {@code profile.unknown}; {@code consent.text-outdated}, {@code consent.already-given}; ineligible
     *     (422) for who cannot agree alone
     */
    public PersonalConsents give(ConsentPurpose purpose, LocalDate read, ExpectedVersion expected, Command command) {
        var person = talents.of(command.caller());
        var text = text(purpose, command.on());
        text.requireShown(read);
        requireOfAge(person, purpose, command.on());
        return say(person.id(), expected, command, said -> said.give(purpose, text, command));
    }

    /**
     * From this write on nobody is shown what rests on the consent; then it is let go of. The same command, sent again
     * after a crash, does what is left.
     *
     * @throws Refusal {@code profile.unknown}; {@code consent.not-given}, {@code consent.already-withdrawn}
     */
    public PersonalConsents withdraw(ConsentPurpose purpose, ExpectedVersion expected, Command command) {
        var withdrawn = say(talents.of(command.caller()).id(), expected, command,
                said -> said.withdraw(purpose, command));
        followers.forEach(follower -> follower.withdrawn(withdrawn.id(), purpose, command));
        return withdrawn;
    }

    /** Withdraws all that stands, for who has everything erased that can be. Harmless to repeat. */
    public void withdrawAll(TalentId person, Command command) {
        change(person, said -> said.withdrawAll(command));
    }

    private void requireOfAge(Talent person, ConsentPurpose purpose, LocalDate on) {
        var decision = schemes.named(purpose.scheme()).decide(Facts.builder().known("person.age",
                Period.between(person.person().birthDate(), on).getYears(), "identity number").build(), on);
        if (!decision.eligible()) {
            throw Refusal.ineligible(decision.reasons());
        }
    }

    private PersonalConsents say(TalentId person, ExpectedVersion expected, Command command,
            Consumer<PersonalConsents> word) {
        return change(person, said -> {
            if (said.has(command)) {
                return false;
            }
            expected.check(said.version());
            word.accept(said);
            return true;
        });
    }

    private PersonalConsents of(TalentId person) {
        return consents.findById(person).orElseGet(() -> PersonalConsents.of(person));
    }

    private PersonalConsents change(TalentId person, Predicate<PersonalConsents> change) {
        return SimultaneousSaves.retried(() -> {
            var said = of(person);
            try {
                return change.test(said) ? consents.save(said) : said;
            } catch (DuplicateKeyException first) {
                throw new OptimisticLockingFailureException("the person said something else at the same moment", first);
            }
        });
    }
}
