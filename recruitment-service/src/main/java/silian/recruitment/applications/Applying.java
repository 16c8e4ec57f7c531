package silian.recruitment.applications;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import silian.platform.commands.Command;
import silian.platform.commands.ExpectedVersion;
import silian.platform.commands.Refusal;
import silian.recruitment.activities.ReachingIntents;
import silian.recruitment.language.IntentId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.postings.ReadingJobPostings;
import silian.recruitment.talents.FindingTalents;

/** What the person does about an application. */
@Component
public final class Applying {

    private final JobApplications applications;
    private final SettlingApplications settling;
    private final ReachingIntents intents;
    private final ReadingJobPostings postings;
    private final FindingTalents talents;

    Applying(JobApplications applications, SettlingApplications settling, ReachingIntents intents,
            ReadingJobPostings postings,
            FindingTalents talents) {
        this.applications = applications;
        this.settling = settling;
        this.intents = intents;
        this.postings = postings;
        this.talents = talents;
    }

    /**
     * Applies from an own intent, for the posting it was about or for another one that the employer brought to the
     * activity; from one intent once for each.
     *
     * @param named the other posting, {@code null} for the one the intent was about
     * @throws Refusal {@code profile.unknown}, {@code intent.unknown}; {@code intent.withdrawn}, {@code intent.annulled},
     *     {@code intent.posting-not-offered};
     *     {@code posting.not-published}, {@code posting.closed}, {@code posting.expired};
     *     {@code application.already-applied} for the posting, in another way
     */
    public JobApplication submit(IntentId intentId, @Nullable JobPostingId named, Command command) {
        var intent = intents.get(intentId, talents.of(command.caller()).id());
        var posting = named == null ? intent.posting() : named;
        var known = applications.findById(JobApplication.idOf(intent, posting));
        if (known.isPresent()) {
            return known.get();
        }
        intent.requireStands();
        if (!posting.equals(intent.posting())) {
            intents.requireBrought(intent, posting);
        }
        postings.all(List.of(posting)).forEach(one -> one.requireTakesApplications(command.on()));
        return saved(JobApplication.submit(intent, posting, command));
    }

    /**
     * Applies straight for a public posting. Whom the person met at an activity before is remembered with it.
     *
     * @throws Refusal {@code profile.unknown}, {@code posting.unknown} also if it is not public; {@code posting.expired}
     *     once its last day is over; {@code application.already-applied} while an application for it is not over
     */
    public JobApplication submit(JobPostingId postingId, Command command) {
        var talent = talents.of(command.caller()).id();
        var id = new JobApplicationId(command.derive("job-application"));
        var known = applications.findById(id);
        if (known.isPresent()) {
            return known.get();
        }
        var posting = postings.get(postingId, command.caller());
        posting.requireTakesApplications(command.on());
        var met = intents.latest(talent, posting.employer(), command.on());
        return saved(JobApplication.submit(id, talent, posting, met.orElse(null), command));
    }

    private JobApplication saved(JobApplication application) {
        try {
            return applications.save(application);
        } catch (DuplicateKeyException sameMoment) {
            return applications.findById(application.id())
                    .orElseThrow(() -> Refusal.conflict("application.already-applied"));
        }
    }

    /** Accepts the offer. */
    public JobApplication accept(JobApplicationId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, JobApplication::accept);
    }

    /** Declines the offer. */
    public JobApplication decline(JobApplicationId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, JobApplication::decline);
    }

    /** Steps back. */
    public JobApplication withdraw(JobApplicationId id, ExpectedVersion expected, Command command) {
        return move(id, expected, command, JobApplication::withdraw);
    }

    private JobApplication move(JobApplicationId id, ExpectedVersion expected, Command command,
            BiConsumer<JobApplication, Command> verb) {
        var talent = talents.of(command.caller()).id();
        var application = applications.findById(id).filter(found -> found.talent().equals(talent))
                .orElseThrow(() -> Refusal.unknown("application"));
        if (application.has(command)) {
            return application;
        }
        expected.check(application.version());
        verb.accept(application, command);
        return settling.settle(applications.save(application));
    }
}
