package silian.recruitment.courses;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.persistence.SimultaneousSaves;
import silian.platform.security.BlindIndex;
import silian.recruitment.hires.WithdrawingHires;
import silian.recruitment.language.EnrolmentId;
import silian.recruitment.language.TalentId;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Person;
import silian.recruitment.talents.Talent;
import silian.recruitment.talents.TalentFollower;

/**
 * Finding what became of trainees before it could be noted: the school entered them late, or they came to stand on a
 * roster or claimed their profile only after it. Harmless to repeat.
 */
@Component
class LookingBack implements TalentFollower {

    private static final String WITHDRAWN = "WITHDRAWN";

    private final Enrolments enrolments;
    private final FindingTalents talents;
    private final WithdrawingHires hires;
    private final KnowingStartups startups;

    LookingBack(Enrolments enrolments, FindingTalents talents, WithdrawingHires hires, KnowingStartups startups) {
        this.enrolments = enrolments;
        this.talents = talents;
        this.hires = hires;
        this.startups = startups;
    }

    @Override
    public void known(Collection<Talent> people, Command command) {
        var byIndex = people.stream().collect(Collectors.toMap(LookingBack::indexOf, Function.identity()));
        lookBack(enrolments.findByIdNumberIndexIn(byIndex.keySet().stream().map(BlindIndex::value).toList()), byIndex);
    }

    /** Looks back on the trainees of a course. */
    void on(Collection<Enrolment> trainees) {
        var indexes = trainees.stream().map(Enrolment::person).filter(Objects::nonNull).map(LookingBack::indexOf)
                .toList();
        lookBack(trainees, talents.byIdNumbers(indexes));
    }

    private void lookBack(Collection<Enrolment> trainees, Map<BlindIndex, Talent> people) {
        for (var trainee : trainees) {
            var person = trainee.person();
            var talent = person == null ? null : people.get(indexOf(person));
            if (talent != null) {
                note(trainee.id(), talent);
            }
        }
    }

    private void note(EnrolmentId id, Talent talent) {
        var found = new ArrayList<Afterwards>(standing(talent.id()));
        startups.of(talent.subject()).forEach(startup -> found.add(Afterwards.of(startup)));
        if (!found.isEmpty()) {
            SimultaneousSaves.retried(() -> enrolments.findById(id).filter(enrolment -> enrolment.note(found))
                    .map(enrolments::save));
        }
    }

    private List<Afterwards> standing(TalentId talent) {
        return hires.of(talent).stream().filter(hire -> !hire.state().equals(WITHDRAWN))
                .map(hire -> new Afterwards(AfterwardsKind.FOUND_WORK, hire.hireId(),
                        Objects.requireNonNull(hire.confirmedOn(), "a hire that never came")))
                .toList();
    }

    private static BlindIndex indexOf(Talent talent) {
        return indexOf(talent.person());
    }

    private static BlindIndex indexOf(Person person) {
        return person.idNumber().index();
    }
}
