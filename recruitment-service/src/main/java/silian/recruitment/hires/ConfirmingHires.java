package silian.recruitment.hires;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.Refusal;
import silian.recruitment.applications.AnsweringApplications;
import silian.recruitment.applications.JobApplication;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.postings.TakingOpenings;
import silian.recruitment.talents.FindingTalents;
import silian.recruitment.talents.Talent;

/**
 * Confirming hires. A hire concerns three documents - posting, hire, application - and a single write changes one, so
 * the order of the writes is the argument:
 *
 * <ol>
 * <li><b>The posting first.</b> A place is reserved in the hire's name. If none is left, the command is refused and
 * nothing was written anywhere. The hire's id follows from the application, so however often this is repeated the hire
 * holds one place.
 * <li><b>Then the hire</b>, the one write that counts: it becomes confirmed, its public event rides in the same
 * document, and two unique keys are checked by it - its id (one hire for an application) and {@code fullTimeOf} (one
 * full-time hire for a person). If it fails on the latter, the place is given back at once.
 * <li><b>Then what follows</b>: the application becomes hired, the place is settled. Both are done here for whoever
 * reads right afterwards, and again, surely, by {@link FollowingHires} from the hire's own event.
 * </ol>
 *
 * A crash between the first two steps leaves a reserved place without a hire. {@link ReleasingPlaces} finds it after a
 * while. It must not take the place from somebody who is merely slow, so it first writes the hire itself as lapsed:
 * either that write or the confirmation is first, the other one fails on the document's id or version. Only then is the
 * place given back. A confirmation that lost tries once more from the start and reserves anew.
 *
 * <p>
 * The other order, hire first, would tell the world of a hire that has no place, and would have to take it back.
 */
@Component
public final class ConfirmingHires {

    private final Hires hires;
    private final AnsweringApplications applications;
    private final TakingOpenings openings;
    private final FindingTalents talents;
    private final ReleasingPlaces releasing;
    private final FullTimeDays fullTime;

    ConfirmingHires(Hires hires, AnsweringApplications applications, TakingOpenings openings, FindingTalents talents,
            ReleasingPlaces releasing, FullTimeDays fullTime) {
        this.hires = hires;
        this.applications = applications;
        this.openings = openings;
        this.talents = talents;
        this.releasing = releasing;
        this.fullTime = fullTime;
    }

    /**
     * Confirms that the person of an accepted application starts work; once. The command that confirmed a hire finds it
     * again even if it was withdrawn since.
     *
     * @throws Refusal {@code application.unknown}; {@code application.not-accepted}, {@code application.over};
     *     {@code hire.full-time-elsewhere}, {@code hire.full-time-until}; {@code posting.no-opening-left};
     *     {@code hire.withdrawn}, {@code hire.ended}; {@code hire.raced}
     */
    public HireView confirm(JobApplicationId id, Command command) {
        var application = applications.get(id, command.caller());
        var known = hires.findById(Hire.idOf(id))
                .filter(hire -> hire.state() == HireState.CONFIRMED || hire.has(command));
        if (known.isPresent()) {
            return HireView.of(known.get());
        }
        try {
            return HireView.of(confirmOnce(application, command));
        } catch (OptimisticLockingFailureException lapsedMeanwhile) {
            try {
                return HireView.of(confirmOnce(application, command));
            } catch (OptimisticLockingFailureException again) {
                throw Refusal.conflict("hire.raced");
            }
        }
    }

    private Hire confirmOnce(JobApplication application, Command command) {
        var terms = application.acceptedTerms();
        var talent = talents.get(application.talent());
        var hire = hires.findById(Hire.idOf(application.id())).orElseGet(() -> Hire.to(application.id()));
        if (hire.state() != HireState.CONFIRMED && terms.fullTime()) {
            if (hires.existsFullTime(talent.id())) {
                throw Refusal.conflict("hire.full-time-elsewhere");
            }
            fullTime.requireFree(talent.id(), terms.startsOn());
        }
        hire.confirm(placeOf(application, talent), new HireTerms(terms.startsOn(), terms.fullTime(), terms.pay()),
                PersonFacts.of(talents.studies(talent)), command);
        openings.reserve(application.posting(), hire.id(), command.at());
        var confirmed = save(hire, application, command);
        applications.hired(application.id(), confirmed.id());
        openings.settle(application.posting(), confirmed.id(), command.on(), command.at());
        return confirmed;
    }

    /** Tells a lost race for the hire itself, which is worth another look, from a person who is hired elsewhere. */
    private Hire save(Hire hire, JobApplication application, Command command) {
        try {
            return hires.save(hire);
        } catch (DuplicateKeyException e) {
            if (hires.existsFullTime(application.talent()) && !confirmed(hire.id())) {
                releasing.release(application.posting(), hire.id(), command.at());
                throw Refusal.conflict("hire.full-time-elsewhere");
            }
            throw new OptimisticLockingFailureException("somebody else wrote the same hire", e);
        }
    }

    private boolean confirmed(HireId id) {
        return hires.findById(id).filter(hire -> hire.state() == HireState.CONFIRMED).isPresent();
    }

    private static HirePlace placeOf(JobApplication application, Talent talent) {
        var subject = talent.subject();
        if (subject == null) {
            throw new IllegalStateException("an application of a talent without an account");
        }
        return HirePlace.through(application.id(), talent.id(), subject, application.employer(), application.posting(),
                application.meeting().activity());
    }
}
