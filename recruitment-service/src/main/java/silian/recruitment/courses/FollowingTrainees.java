package silian.recruitment.courses;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import silian.contracts.finance.SubsidyPaid;
import silian.contracts.recruitment.HireConfirmed;
import silian.contracts.recruitment.HireWithdrawn;
import silian.platform.events.Delivered;
import silian.recruitment.language.TalentId;
import silian.recruitment.startups.KnowingStartups;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/**
 * What became of those who completed a course, as it is heard: hires and paid startup subsidies of the same person. What
 * was heard before it was known who is who is found by {@link LookingBack}.
 */
@Component
public final class FollowingTrainees {

    private final Enrolments enrolments;
    private final FindingTalents talents;
    private final KnowingStartups startups;

    FollowingTrainees(Enrolments enrolments, FindingTalents talents, KnowingStartups startups) {
        this.enrolments = enrolments;
        this.talents = talents;
        this.startups = startups;
    }

    /** The courses a person enrolled in, or was enrolled in by a school. */
    public List<Enrolment> of(Talent talent) {
        return enrolments.findByIdNumberIndex(talent.person().idNumber().index().value());
    }

    /** Notes that the person found work. */
    public void hired(Delivered<HireConfirmed> event) {
        var hire = event.data();
        var work = new Afterwards(AfterwardsKind.FOUND_WORK, hire.hireId(), hire.confirmedOn());
        change(talents.find(new TalentId(hire.talentId())), enrolment -> enrolment.note(work));
    }

    /** Takes it back with the hire. */
    public void withdrawn(Delivered<HireWithdrawn> event) {
        var hire = event.data();
        change(talents.find(new TalentId(hire.talentId())),
                enrolment -> enrolment.takeBack(AfterwardsKind.FOUND_WORK, hire.hireId()));
    }

    /** Notes that the person started a business. */
    public void paid(Delivered<SubsidyPaid> event) {
        startups.provedBy(event).ifPresent(startup -> {
            var business = Afterwards.of(startup);
            change(talents.ofAccount(startup.subject()), enrolment -> enrolment.note(business));
        });
    }

    private void change(Optional<Talent> talent, Predicate<Enrolment> change) {
        talent.map(this::of).stream().flatMap(List::stream).filter(change).forEach(enrolments::save);
    }
}
