package silian.recruitment.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.CommandId;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.recruitment.activities.Intent;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.EndingReason;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobApplicationId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.language.TalentId;
import silian.recruitment.postings.JobPosting;

/**
 * A person's application for a job (求职申请), from an intent reached at an activity or straight to a public posting,
 * up to the hire and what became of it. Until an offer is accepted the person may step back; an accepted offer is a
 * promise, which ends by the hire, or is taken back with a reason. Nothing but a person's command turns anybody down (PIPL art. 24).
 *
 * <p>
 * A person has one application for a posting that is not over: {@code openFor} is unique, and present only until then.
 */
@Document("jobApplications")
@TypeAlias("JobApplication")
@CompoundIndex(name = "talent", def = "{'talent': 1, 'submittedOn': -1, '_id': 1}")
@CompoundIndex(name = "employer", def = "{'employer': 1, 'submittedOn': -1, '_id': 1}")
@CompoundIndex(name = "employerState", def = "{'employer': 1, 'state': 1, 'submittedOn': -1, '_id': 1}")
@CompoundIndex(name = "posting", def = "{'employer': 1, 'posting': 1, 'submittedOn': -1, '_id': 1}")
@CompoundIndex(name = "postingState", def = "{'employer': 1, 'posting': 1, 'state': 1, 'submittedOn': -1, '_id': 1}")
public final class JobApplication {

    @Id
    private final JobApplicationId id;
    @Version
    private @Nullable Long version;
    private final Meeting meeting;
    private final TalentId talent;
    private final EmployerId employer;
    private final JobPostingId posting;
    private final LocalDate submittedOn;
    private ApplicationState state = ApplicationState.SUBMITTED;
    private @Nullable OfferTerms offer;
    private Outcome outcome = Outcome.OPEN;
    @Indexed(unique = true, sparse = true)
    private @Nullable String openFor;
    /**
     * Since when nobody has moved it, by the clock and not by the business date; absent as long as a promise or a
     * hire stands.
     */
    @Indexed(sparse = true)
    private @Nullable Instant restsSince;
    /** Since when what belongs to it waits to hear that nobody decides about it any more; absent once it has heard. */
    @Indexed(sparse = true)
    private @Nullable Instant unsettledSince;
    private History history = History.empty();

    private JobApplication(JobApplicationId id, Meeting meeting, TalentId talent, EmployerId employer,
            JobPostingId posting, LocalDate submittedOn) {
        this.id = id;
        this.meeting = meeting;
        this.talent = talent;
        this.employer = employer;
        this.posting = posting;
        this.submittedOn = submittedOn;
    }

    /** Applies for a posting that the employer of the intent brought to the activity. */
    static JobApplication submit(Intent intent, JobPostingId posting, Command command) {
        return new JobApplication(idOf(intent, posting), Meeting.by(intent),
                Objects.requireNonNull(intent.talent(), "nobody's intent"), intent.employer(), posting, command.on())
                .submitted(command);
    }

    /**
     * Applies straight for a posting.
     *
     * @param met the latest intent of person and employer: what they met by, whichever posting it was about
     */
    static JobApplication submit(JobApplicationId id, TalentId talent, JobPosting posting, @Nullable Intent met,
            Command command) {
        return new JobApplication(id, Meeting.by(met), talent, posting.employer(), posting.id(), command.on())
                .submitted(command);
    }

    private JobApplication submitted(Command command) {
        openFor = talent.value() + '/' + posting.value();
        restsSince = command.at();
        history = history.with(command, "submitted");
        return this;
    }

    /** An intent leads to one application for each posting. */
    static JobApplicationId idOf(Intent intent, JobPostingId posting) {
        var which = posting.equals(intent.posting()) ? "" : '\n' + posting.value();
        return new JobApplicationId(CommandId.digest("job-application\n" + intent.id().value() + which));
    }

    /**
     * The employer has looked at it and wants to know more.
     *
     * @throws Refusal as {@link ApplicationState#requireToBeScreened}
     */
    void screen(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireToBeScreened(offer, command.on());
        move(ApplicationState.SCREENED, "screened", command);
    }

    /**
     * The employer does not go on with it.
     *
     * @throws Refusal {@code application.offer-stands}, {@code application.accepted}, {@code application.over}
     */
    void reject(RejectionReason reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireNoOffer(offer, command.on());
        outcome = Outcome.rejected(reason);
        move(ApplicationState.REJECTED, "rejected", command);
    }

    /**
     * Offers terms; again, once an earlier offer has expired. An employer who has made up its mind at a fair need not
     * screen first.
     *
     * @throws Refusal {@code application.offer-stands}, {@code application.over}, {@code application.accepted}
     */
    void offer(OfferTerms terms, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireNoOffer(offer, command.on());
        offer = terms;
        move(ApplicationState.OFFERED, "offered", command);
    }

    /**
     * Accepts the offer.
     *
     * @throws Refusal {@code application.no-offer}, {@code application.offer-expired}, {@code application.accepted},
     *     {@code application.over}
     */
    void accept(Command command) {
        if (history.has(command)) {
            return;
        }
        if (state.requireOffer(offer).expiredOn(command.on())) {
            throw Refusal.conflict("application.offer-expired");
        }
        move(ApplicationState.ACCEPTED, "accepted", command);
    }

    /**
     * Declines the offer.
     *
     * @throws Refusal {@code application.no-offer}, {@code application.accepted}, {@code application.over}
     */
    void decline(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireOffer(offer);
        move(ApplicationState.DECLINED, "declined", command);
    }

    /**
     * Steps back.
     *
     * @throws Refusal {@code application.accepted}, {@code application.over}
     */
    void withdraw(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireOpen();
        move(ApplicationState.WITHDRAWN, "withdrawn", command);
    }

    /**
     * Either side takes the accepted offer back.
     *
     * @throws Refusal {@code application.not-accepted}, {@code application.hired}, {@code application.over}
     */
    void rescind(EndingReason reason, Command command) {
        if (history.has(command)) {
            return;
        }
        requirePromise();
        outcome = Outcome.rescinded(reason);
        move(ApplicationState.RESCINDED, "rescinded", command);
    }

    /** The campus agreement was released or broken, and the promise with it. Says whether that was news. */
    boolean agreementEnded(EndingReason reason, Command command) {
        if (state != ApplicationState.ACCEPTED) {
            return false;
        }
        rescind(reason, command);
        return true;
    }

    /**
     * There is an accepted offer to take back.
     *
     * @throws Refusal {@code application.not-accepted}, {@code application.hired}, {@code application.over}
     */
    public void requirePromise() {
        state.requirePromise();
    }

    /**
     * The terms under which the person may be hired, now that the offer is accepted.
     *
     * @throws Refusal {@code application.not-accepted}, {@code application.over}
     */
    public OfferTerms acceptedTerms() {
        state.requireAccepted();
        return Objects.requireNonNull(offer, "accepted without an offer");
    }

    /**
     * An employer invites only whom it has looked at.
     *
     * @throws Refusal {@code application.not-screened}, {@code application.offer-stands},
     *     {@code application.accepted}, {@code application.over}
     */
    public void requireInterviews() {
        state.requireInterviews();
    }

    /**
     * The hire came. The world has been told of it, so an offer that was taken back in the same moment was taken back too
     * late. Says whether that was news.
     */
    boolean hired(HireId hire) {
        return switch (state) {
            case ACCEPTED, RESCINDED -> {
                outcome = Outcome.hired(hire);
                become(ApplicationState.HIRED);
                yield true;
            }
            case SUBMITTED, SCREENED, OFFERED, HIRED, REJECTED, DECLINED, WITHDRAWN, HIRE_WITHDRAWN, LEFT -> false;
        };
    }

    /** The hire did not hold; says whether that was news. */
    boolean hireWithdrawn(Instant at) {
        return follows(ApplicationState.HIRE_WITHDRAWN, at);
    }

    /** The person left the employer; says whether that was news. */
    boolean hireEnded(Instant at) {
        return follows(ApplicationState.LEFT, at);
    }

    private boolean follows(ApplicationState next, Instant at) {
        if (state != ApplicationState.HIRED) {
            return false;
        }
        become(next);
        restsSince = at;
        return true;
    }

    /** Whether the caller acts for the employer it went to, or is staff. */
    boolean visibleTo(Caller caller) {
        return caller.is(Roles.OFFICER) || caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(employer.value());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    public boolean has(Command command) {
        return history.has(command);
    }

    private void move(ApplicationState next, String verb, Command command) {
        become(next);
        restsSince = next.mayRest() ? command.at() : null;
        unsettledSince = next.open() ? null : command.at();
        history = history.with(command, verb);
    }

    /** What belongs to it heard of the end of deciding; says whether that was news. */
    boolean settle() {
        var news = !isSettled();
        unsettledSince = null;
        return news;
    }

    boolean isSettled() {
        return unsettledSince == null;
    }

    /** Who moved it last, and when. */
    Command lastMove() {
        return history.lastMove();
    }

    private void become(ApplicationState next) {
        state = next;
        openFor = next.over() ? null : openFor;
        restsSince = next.mayRest() ? restsSince : null;
    }

    public JobApplicationId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    /** How person and employer met before. */
    public Meeting meeting() {
        return meeting;
    }

    public TalentId talent() {
        return talent;
    }

    public EmployerId employer() {
        return employer;
    }

    public JobPostingId posting() {
        return posting;
    }

    public LocalDate submittedOn() {
        return submittedOn;
    }

    /** Whether the employer may read what belongs to the application: until either side steps back from it. */
    public boolean isOpenToEmployer() {
        return !state.over();
    }

    /**
     * The employer may reach the person: it has looked at the application, and neither side has stepped back.
     *
     * @throws Refusal {@code application.not-screened}, {@code application.over}
     */
    public void requireContact() {
        state.requireContact();
    }

    public ApplicationState state() {
        return state;
    }

    public @Nullable OfferTerms offer() {
        return offer;
    }

    /** What became of it. */
    Outcome outcome() {
        return outcome;
    }
}
