package silian.recruitment.outcomes;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.recruitment.courses.FindingTrainees;
import silian.recruitment.hires.HireView;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.language.TalentId;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.MovingEntries;
import silian.recruitment.talents.ReleasedAccounts;
import silian.recruitment.talents.Studies;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentFollower;

/**
 * Letting what is known of students follow the roster: they count in the year that it tells now, what became of them
 * before they stood on it, or had claimed their profile, is found, also if they stood on another one; and of an entry
 * that turns out to be somebody else's nothing is known.
 */
@Component
class FollowingRosters implements TalentFollower, MovingEntries, ReleasedAccounts {

    private static final String WITHDRAWN = "WITHDRAWN";

    private final Outcomes outcomes;
    private final FindingTalents talents;
    private final FindingTrainees trainees;
    private final WithdrawingHires hires;
    private final KnowingStartups startups;
    private final ChangingOutcomes changing;

    FollowingRosters(Outcomes outcomes, FindingTalents talents, FindingTrainees trainees, WithdrawingHires hires,
            KnowingStartups startups, ChangingOutcomes changing) {
        this.outcomes = outcomes;
        this.talents = talents;
        this.trainees = trainees;
        this.hires = hires;
        this.startups = startups;
        this.changing = changing;
    }

    /** Of most of the students nothing is known yet. */
    @Override
    public void known(Collection<Talent> people, Command command) {
        var students = people.stream().filter(talent -> talent.school() != null && !talent.isContested()).toList();
        var known = outcomes.findAllById(students.stream().map(Talent::id).toList()).stream()
                .map(StudentOutcomes::id).collect(Collectors.toSet());
        students.stream().filter(student -> known.contains(student.id()))
                .forEach(student -> changing.change(student, found -> found.graduatesAs(student)));
        var byNumber = students.stream()
                .collect(Collectors.toMap(student -> student.person().idNumber().index(), Function.identity()));
        for (var training : trainees.completedBy(byNumber.keySet())) {
            note(Outcome.of(training), Objects.requireNonNull(byNumber.get(training.person())), command);
        }
        talents.studies(people.stream().filter(talent -> talent.subject() != null).toList()).values()
                .forEach(studies -> foundedBy(studies, command));
    }

    private void foundedBy(Studies studies, Command command) {
        for (var startup : startups.of(studies.person().subject())) {
            studies.onRosters().forEach(student -> note(Outcome.of(startup), student, command));
        }
    }

    private void note(Outcome outcome, Talent student, Command command) {
        changing.change(student, found -> found.note(outcome, student, command.at()));
    }

    /**
     * What became of the person before is the university's business as if the entry had always been the person's. The
     * entry is known as theirs from here on, so what happens meanwhile is noted by its event; a hire that is withdrawn
     * meanwhile is looked for once more.
     */
    @Override
    public void joined(Talent entry, Command command) {
        if (entry.school() == null) {
            return;
        }
        var studies = talents.studies(talents.person(entry));
        var person = studies.person();
        var hired = hires.of(person.id());
        became(studies, hired).forEach(outcome -> note(outcome, entry, command));
        if (!hired.isEmpty()) {
            hires.of(person.id()).stream().filter(hire -> hire.state().equals(WITHDRAWN)).forEach(
                    hire -> changing.change(entry, found -> found.takeBack(OutcomeKind.HIRED, hire.hireId())));
        }
    }

    private Stream<Outcome> became(Studies studies, List<HireView> hired) {
        var numbers = studies.all().map(entry -> entry.person().idNumber().index()).collect(Collectors.toSet());
        return Stream.of(hired.stream().filter(hire -> !hire.state().equals(WITHDRAWN)).map(Outcome::of),
                startups.of(studies.person().subject()).stream().map(Outcome::of),
                trainees.completedBy(numbers).stream().map(Outcome::of)).flatMap(Function.identity());
    }

    /** What the account founded is not the person's. */
    @Override
    public void released(Talent person, String account, Command command) {
        for (var startup : startups.of(account)) {
            talents.studies(person).onRosters().forEach(student -> changing.change(student,
                    found -> found.takeBack(OutcomeKind.STARTED_BUSINESS, startup.claim())));
        }
    }

    /** What was noted and agreed to there was the other person's. */
    @Override
    public void left(TalentId entry) {
        outcomes.deleteById(entry);
    }
}
