package silian.recruitment.outcomes;

import silian.recruitment.talents.Talent;
import silian.recruitment.talents.Studies;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.consents.ConsentText;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/** Agreeing that the university is told what became of oneself, and taking that back, both at any time. */
@Component
public final class ConsentingToTellOutcomes {

    private final FindingTalents talents;
    private final Outcomes outcomes;
    private final ChangingOutcomes changing;
    private final DisclosureRule rule;

    ConsentingToTellOutcomes(FindingTalents talents, Outcomes outcomes, ChangingOutcomes changing,
            DisclosureRule rule) {
        this.talents = talents;
        this.outcomes = outcomes;
        this.changing = changing;
        this.rule = rule;
    }

    /** The words in force on a date. */
    public ConsentText text(LocalDate on) {
        return rule.text(on);
    }

    /** What the person said so far. */
    public ConsentsOfPerson of(Caller person) {
        return of(talents.studies(talents.of(person)));
    }

    private ConsentsOfPerson of(Studies studies) {
        var known = outcomes.findAllById(studies.all().map(Talent::id).toList()).stream()
                .collect(Collectors.toMap(StudentOutcomes::id, Function.identity()));
        Function<Talent, StudentOutcomes> ofEntry = entry -> {
            var found = known.get(entry.id());
            return found == null ? StudentOutcomes.of(entry) : found;
        };
        return new ConsentsOfPerson(ofEntry.apply(studies.person()), students(studies).map(ofEntry).toList());
    }

    /** The entries beside the person's own that a university knows. */
    private static Stream<Talent> students(Studies studies) {
        return studies.onRosters().filter(entry -> entry != studies.person());
    }

    /**
     * Agrees for every university whose student the person is.
     *
     * @param read the version of the words that the person was shown
     * @throws Refusal {@code consent.text-outdated}; {@code consent.already-given} if it is for all of them,
     *     {@code consent.on-no-roster} if there is no university to tell
     */
    public ConsentsOfPerson give(LocalDate read, ExpectedVersion expected, Command command) {
        var text = rule.text(command.on());
        text.requireShown(read);
        return change(expected, command, found -> !found.isGivenTo(text), found -> found.give(text, command));
    }

    /** @throws Refusal {@code consent.not-given}, {@code consent.already-withdrawn} */
    public ConsentsOfPerson withdraw(ExpectedVersion expected, Command command) {
        return change(expected, command, found -> found.consent().stands(),
                found -> found.withdraw(command));
    }

    /** Withdraws all that stands, for who has everything erased that can be. Harmless to repeat. */
    public void withdrawAll(TalentId person, Command command) {
        talents.studies(person).all().forEach(entry -> changing.change(entry,
                found -> moved(found, found.consent().stands(), one -> one.withdraw(command))));
    }

    /**
     * The person's own entry first, whose version the caller saw; a command sent again after a crash goes on with the
     * others.
     *
     * @param concerns of which entries the verb says something new; if of none, the own one says why not
     */
    private ConsentsOfPerson change(ExpectedVersion expected, Command command, Predicate<StudentOutcomes> concerns,
            Consumer<StudentOutcomes> verb) {
        var studies = talents.studies(talents.of(command.caller()));
        var now = of(studies);
        if (now.bySchool().findAny().isEmpty() && concerns.test(now.own())) {
            throw Refusal.conflict("consent.on-no-roster");
        }
        var others = now.others().stream().anyMatch(one -> concerns.test(one) || one.has(command));
        changing.change(studies.person(), found -> {
            if (found.has(command)) {
                return false;
            }
            expected.check(found.version());
            return moved(found, !others || concerns.test(found), verb);
        });
        students(studies).forEach(entry -> changing.change(entry,
                found -> moved(found, !found.has(command) && concerns.test(found), verb)));
        return of(studies);
    }

    private static boolean moved(StudentOutcomes found, boolean moves, Consumer<StudentOutcomes> verb) {
        if (moves) {
            verb.accept(found);
        }
        return moves;
    }
}
