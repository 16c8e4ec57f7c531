package silian.recruitment.outcomes;

import java.util.Collection;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.recruitment.courses.FindingTrainees;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentFollower;

/**
 * Letting what is known of students follow the roster: they count in the year that it tells now, and what became of them
 * before they stood on it, or had claimed their profile, is found.
 */
@Component
class FollowingRosters implements TalentFollower {

    private final Outcomes outcomes;
    private final FindingTrainees trainees;
    private final KnowingStartups startups;
    private final ChangingOutcomes changing;

    FollowingRosters(Outcomes outcomes, FindingTrainees trainees, KnowingStartups startups,
            ChangingOutcomes changing) {
        this.outcomes = outcomes;
        this.trainees = trainees;
        this.startups = startups;
        this.changing = changing;
    }

    /** Of most of the students nothing is known yet. */
    @Override
    public void known(Collection<Talent> people, Command command) {
        var students = people.stream().filter(talent -> talent.school() != null).toList();
        var known = outcomes.findAllById(students.stream().map(Talent::id).toList()).stream()
                .map(StudentOutcomes::id).collect(Collectors.toSet());
        students.stream().filter(student -> known.contains(student.id()))
                .forEach(student -> changing.change(student, found -> found.graduatesAs(student)));
        var byNumber = students.stream()
                .collect(Collectors.toMap(student -> student.person().idNumber().index(), Function.identity()));
        for (var training : trainees.completedBy(byNumber.keySet())) {
            note(Outcome.of(training), Objects.requireNonNull(byNumber.get(training.person())), command);
        }
        students.forEach(student -> startups.of(student.subject())
                .forEach(startup -> note(Outcome.of(startup), student, command)));
    }

    private void note(Outcome outcome, Talent student, Command command) {
        changing.change(student, found -> found.note(outcome, student, command.at()));
    }
}
