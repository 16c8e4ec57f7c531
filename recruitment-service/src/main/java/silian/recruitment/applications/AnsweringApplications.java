package silian.recruitment.applications;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.stereotype.Component;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.talents.FindingTalents;

/** What the employer does about an application, and who may read it. */
@Component
public final class AnsweringApplications {

    private static final Sort BY_ID = Sort.by("id");
    private static final Sort NEWEST = Sort.by(Sort.Order.desc("submittedOn"), Sort.Order.asc("id"));

    private final JobApplications applications;
    private final SettlingApplications settling;
    private final FindingTalents talents;

    AnsweringApplications(JobApplications applications, SettlingApplications settling, FindingTalents talents) {
        this.applications = applications;
        this.settling = settling;
        this.talents = talents;
    }

    /**
     * Offers terms to the person.
     *
     * @throws Refusal {@code application.unknown}; {@code application.offer-stands}, {@code application.accepted},
     *     {@code application.over}
     */
    public JobApplication offer(JobApplicationId id, OfferTerms terms, ExpectedVersion expected, Command command) {
        return move(id, expected, command, application -> application.offer(terms, command));
    }

    /**
     * Goes on with it.
     *
     * @throws Refusal {@code application.unknown}; {@code application.screened}, {@code application.offer-stands},
     *     {@code application.accepted}, {@code application.over}
     */
    public JobApplication screen(JobApplicationId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, application -> application.screen(command));
    }

    /**
     * Does not go on with it.
     *
     * @throws Refusal {@code application.unknown}; {@code application.offer-stands}, {@code application.accepted},
     *     {@code application.over}
     */
    public JobApplication reject(JobApplicationId id, RejectionReason reason, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, application -> application.reject(reason, command));
    }

    /**
     * Takes an accepted offer back, for either side.
     *
     * @throws Refusal {@code application.unknown}; as {@link JobApplication#rescind}
     */
    public JobApplication rescind(JobApplicationId id, EndingReason reason, ExpectedVersion expected,
            Command command) {
        return move(id, expected, command, application -> application.rescind(reason, command));
    }

    private JobApplication move(JobApplicationId id, ExpectedVersion expected, Command command,
            Consumer<JobApplication> verb) {
        var application = get(id, command.caller());
        if (application.has(command)) {
            return application;
        }
        expected.check(application.version());
        verb.accept(application);
        return settling.settle(applications.save(application));
    }

    /** @throws Refusal {@code application.unknown}, also for somebody else's */
    public JobApplication get(JobApplicationId id, Caller caller) {
        return applications.findById(id).filter(found -> mayRead(found, caller))
                .orElseThrow(() -> Refusal.unknown("application"));
    }

    /** The application as other features of this service need it; whoever asks has checked that the caller may. */
    public JobApplication get(JobApplicationId id) {
        return applications.findById(id).orElseThrow(() -> Refusal.unknown("application"));
    }

    /**
     * A page of applications: an agent's and a person's own, the newest first; all for staff, in the order of their ids.
     *
     * @param posting for agents: only those for this posting
     * @param state for agents: only those that stand there
     */
    public Window<JobApplication> list(Caller caller, @Nullable JobPostingId posting, @Nullable ApplicationState state,
            ScrollPosition position, Limit limit) {
        if (caller.is(Roles.OFFICER)) {
            return applications.findBy(position, limit, BY_ID);
        }
        var tenant = caller.tenant();
        if (!caller.is(Roles.EMPLOYER_AGENT) || tenant == null) {
            return applications.findByTalent(talents.of(caller).id(), position, limit, NEWEST);
        }
        return ofEmployer(new EmployerId(tenant), posting, state, position, limit);
    }

    private Window<JobApplication> ofEmployer(EmployerId employer, @Nullable JobPostingId posting,
            @Nullable ApplicationState state, ScrollPosition position, Limit limit) {
        if (posting == null) {
            return state == null
                    ? applications.findByEmployer(employer, position, limit, NEWEST)
                    : applications.findByEmployerAndState(employer, state, position, limit, NEWEST);
        }
        return state == null
                ? applications.findByEmployerAndPosting(employer, posting, position, limit, NEWEST)
                : applications.findByEmployerAndPostingAndState(employer, posting, state, position, limit, NEWEST);
    }

    /** The applications of a person. */
    public List<JobApplication> of(TalentId talent) {
        return applications.findByTalent(talent);
    }

    /** Notes that the hire came; harmless to repeat. */
    public void hired(JobApplicationId id, HireId hire) {
        change(id, application -> application.hired(hire));
    }

    /** Notes that the campus agreement behind an accepted offer is not to be kept; harmless to repeat. */
    public void agreementEnded(JobApplicationId id, EndingReason reason, Command command) {
        change(id, application -> application.agreementEnded(reason, command));
    }

    /**
     * Notes that the hire did not hold; harmless to repeat.
     *
     * @param at when that was told, by the clock
     */
    public void hireWithdrawn(JobApplicationId id, Instant at) {
        change(id, application -> application.hireWithdrawn(at));
    }

    /** Notes that the person left; harmless to repeat. */
    public void hireEnded(JobApplicationId id, Instant at) {
        change(id, application -> application.hireEnded(at));
    }

    /** What changes nothing is not saved: a new version would make the reader's stale. */
    private void change(JobApplicationId id, Predicate<JobApplication> verb) {
        var application = get(id);
        if (!verb.test(application)) {
            return;
        }
        try {
            settling.settle(applications.save(application));
        } catch (OptimisticLockingFailureException somebodyWasFaster) {
            applications.findById(id).filter(verb).map(applications::save).ifPresent(settling::settle);
        }
    }

    private boolean mayRead(JobApplication application, Caller caller) {
        return application.visibleTo(caller)
                || caller.is(Roles.TALENT) && talents.of(caller).id().equals(application.talent());
    }
}
