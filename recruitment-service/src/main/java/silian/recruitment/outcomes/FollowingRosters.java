package silian.recruitment.outcomes;

import java.util.Collection;
import org.springframework.stereotype.Component;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/** Letting what is known of students follow corrections of the roster: they count in the year that it tells now. */
@Component
public final class FollowingRosters {

    private final Outcomes outcomes;
    private final FindingTalents talents;
    private final ChangingOutcomes changing;

    FollowingRosters(Outcomes outcomes, FindingTalents talents, ChangingOutcomes changing) {
        this.outcomes = outcomes;
        this.talents = talents;
        this.changing = changing;
    }

    /** Of most of the students nothing is known yet. Harmless to repeat. */
    public void corrected(Collection<TalentId> students) {
        if (students.isEmpty()) {
            return;
        }
        var known = outcomes.findAllById(students).stream().map(StudentOutcomes::id).toList();
        talents.all(known).forEach(talent -> changing.change(talent, found -> found.graduatesAs(talent)));
    }
}
