package silian.recruitment.postings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;
import silian.platform.commands.Caller;
import silian.platform.commands.Command;
import silian.platform.commands.History;
import silian.platform.commands.Refusal;
import silian.platform.commands.Roles;
import silian.platform.events.PendingEvents;
import silian.platform.events.PublishesTo;
import silian.platform.events.RecordsEvents;
import silian.recruitment.language.EmployerId;
import silian.recruitment.language.HireId;
import silian.recruitment.language.JobPostingId;
import silian.recruitment.wording.WordingReview;

/**
 * A vacancy that an employer offers to the public (招聘岗位), once an officer has found its wording lawful and
 * non-discriminating (人力资源市场暂行条例 art. 24). Places never fall below zero.
 */
@Document("jobPostings")
@TypeAlias("JobPosting")
@PublishesTo("silian.recruitment.job-posting.v1")
@CompoundIndex(name = "employer", def = "{'employer': 1, '_id': 1}")
@CompoundIndex(name = "employerState", def = "{'employer': 1, 'state': 1, '_id': 1}")
@CompoundIndex(name = "state", def = "{'state': 1, '_id': 1}")
@CompoundIndex(name = "queue", def = "{'state': 1, 'review.submittedAt': 1, '_id': 1}")
@CompoundIndex(name = "newest", def = "{'showing.listing.keys': 1, 'showing.listing.publishedOn': -1, '_id': 1}")
@CompoundIndex(name = "bestPaid", def = "{'showing.listing.keys': 1, 'showing.listing.payTo': -1, '_id': 1}")
@CompoundIndex(name = "changes", def = "{'showing.changedAt': 1, '_id': 1}")
public final class JobPosting implements RecordsEvents {

    @Id
    private final JobPostingId id;
    @Version
    private @Nullable Long version;
    private final EmployerId employer;
    private Advertisement advertisement;
    private Openings openings;
    private PostingState state = PostingState.DRAFT;
    private PostingReview review;
    private Showing showing = Showing.NOTHING;
    private History history = History.empty();
    private PendingEvents<JobPostingEvent> pending = PendingEvents.none();

    private JobPosting(JobPostingId id, EmployerId employer, Advertisement advertisement, Openings openings,
            PostingReview review) {
        this.id = id;
        this.employer = employer;
        this.advertisement = advertisement;
        this.openings = openings;
        this.review = review;
    }

    /** Drafts a posting. The review of its wording tells its author what will stand in the way. */
    static JobPosting draft(JobPostingId id, EmployerId employer, Advertisement advertisement, Openings openings,
            WordingReview found, Command command) {
        var posting = new JobPosting(id, employer, advertisement, openings, PostingReview.begun(found));
        posting.history = posting.history.with(command, "drafted");
        return posting;
    }

    /**
     * Says anew, whole, what was drafted.
     *
     * @throws Refusal as {@link PostingState#requireWithItsEmployer}
     */
    void correct(Advertisement told, Openings places, WordingReview found, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireWithItsEmployer();
        review = review.corrected(found, told.words().equals(advertisement.words()));
        advertisement = told;
        openings = places;
        history = history.with(command, "corrected");
    }

    /**
     * Hands the draft to the officers, who publish it or return it.
     *
     * @throws Refusal as {@link PostingState#requireWithItsEmployer}; {@code posting.last-day-over}
     */
    void submit(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireWithItsEmployer();
        advertisement.particulars().requireNotOver(command.on());
        review = review.submitted(command.at());
        move(PostingState.SUBMITTED, "submitted", null, command);
    }

    /**
     * An officer returns what was submitted.
     *
     * @param reason what its employer is to change
     * @throws Refusal as {@link PostingState#requireSubmitted}
     */
    void sendBack(String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireSubmitted();
        review = review.returned(reason);
        move(PostingState.RETURNED, "returned", reason, command);
    }

    /**
     * Shows the posting to the public. The officer who publishes answers for the review of its wording.
     *
     * @param found by the rules in force today; wording that a reviewer judged before does not stand in the way
     * @param keys what searches find it by
     * @throws Refusal as {@link PostingState#requirePublishable}; {@code posting.last-day-over}; ineligible with every
     *     wording that discriminates
     */
    void publish(WordingReview found, List<String> keys, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requirePublishable();
        advertisement.particulars().requireNotOver(command.on());
        review = review.approved(found);
        move(PostingState.PUBLISHED, "published", null, command);
        showing = showing.shown(Listing.of(keys, advertisement, command.on()).with(openings),
                advertisement.particulars().validThrough(), command.at());
        pending.record(new JobPostingEvent.Posted(id, employer, advertisement.demand(), advertisement.vacancy(),
                openings.offered(), command.on()), command.at());
    }

    /**
     * A reviewer finds that what the rules found does not discriminate, or that another law demands it.
     *
     * @param found by the rules in force today
     * @param reason on file
     * @throws Refusal as {@link PostingState#requireHidden}; {@code posting.wording-passes}
     */
    void overrule(WordingReview found, String reason, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireHidden();
        review = review.overruled(found, reason, command);
        history = history.with(command, "overruled", reason);
    }

    /**
     * Offers more or fewer places, until another day.
     *
     * @param through the last day, {@code null} for until it is closed
     * @throws Refusal as {@link PostingState#requireOffered}; {@code openings.below-taken}
     */
    void amend(int offered, @Nullable LocalDate through, Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireOffered();
        boolean filled = openings.filled();
        openings = openings.offering(offered);
        advertisement = advertisement.through(through);
        showing = showing.until(through, openings, command.at());
        history = history.with(command, "amended");
        if (openings.filled() && !filled) {
            pending.record(new JobPostingEvent.Filled(id, employer, command.on()), command.at());
        }
    }

    /**
     * Hides the posting for a while.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.closed}, {@code posting.expired}
     */
    void pause(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requirePublic();
        showing = showing.hidden(command.at());
        move(PostingState.PAUSED, "paused", null, command);
        pending.record(new JobPostingEvent.Paused(id, command.on()), command.at());
    }

    /**
     * Ends the posting. Places that were promised before are still taken by their hires.
     *
     * @throws Refusal {@code posting.closed}, {@code posting.expired}
     */
    void close(Command command) {
        if (history.has(command)) {
            return;
        }
        state.requireNotOver();
        review = review.over();
        showing = showing.over(command.at());
        move(PostingState.CLOSED, "closed", null, command);
        pending.record(new JobPostingEvent.ClosedForGood(id, command.on()), command.at());
    }

    /** Its last day is over; says whether that was news. Places that were promised before are still taken. */
    boolean expire(Command command) {
        if (showing.expiresAfter() == null || !advertisement.particulars().over(command.on())) {
            return false;
        }
        showing = showing.over(command.at());
        move(PostingState.EXPIRED, "expired", null, command);
        pending.record(new JobPostingEvent.Expired(id, command.on()), command.at());
        return true;
    }

    /**
     * Holds a place for a hire about to be confirmed. A paused or closed posting still keeps what was promised to
     * those who accepted an offer; a draft has promised nothing. This and what follows of it say whether that was news.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.no-opening-left}
     */
    boolean reserve(HireId hire, Instant at) {
        state.requireOnceOffered();
        return becomes(openings.reserved(hire, at), at);
    }

    /** The hire came on the given business date: its place is taken for good. Without a place it changes nothing. */
    boolean settle(HireId hire, LocalDate on, Instant at) {
        if (!becomes(openings.settled(hire), at)) {
            return false;
        }
        pending.record(new JobPostingEvent.OpeningTaken(id, hire, openings.remaining()), at);
        if (openings.filled()) {
            pending.record(new JobPostingEvent.Filled(id, employer, on), at);
        }
        return true;
    }

    /** The hire never came, or was withdrawn: its place is free again. Without a place it changes nothing. */
    boolean giveBack(HireId hire, Instant at) {
        if (!becomes(openings.returned(hire), at)) {
            return false;
        }
        pending.record(new JobPostingEvent.OpeningReturned(id, hire, openings.remaining()), at);
        return true;
    }

    /** Says whether that is news. */
    private boolean becomes(Openings next, Instant at) {
        if (next.equals(openings)) {
            return false;
        }
        if (next.remaining() != openings.remaining()) {
            showing = showing.with(next, at);
        }
        openings = next;
        return true;
    }

    /**
     * Whether people may apply for it on the business date.
     *
     * @throws Refusal {@code posting.not-published}, {@code posting.closed}, {@code posting.expired}
     */
    public void requireTakesApplications(LocalDate on) {
        state.requirePublic();
        if (advertisement.particulars().over(on)) {
            throw Refusal.conflict("posting.expired");
        }
    }

    /** Whether the caller may know of the posting: everybody once it is public, before that its employer and staff. */
    public boolean visibleTo(Caller caller) {
        return belongsTo(caller) || !caller.is(Roles.EMPLOYER_AGENT)
                && (state == PostingState.PUBLISHED || caller.is(Roles.OFFICER) || caller.is(Roles.REVIEWER));
    }

    /** Whether the caller acts for its employer. */
    public boolean belongsTo(Caller caller) {
        return caller.is(Roles.EMPLOYER_AGENT) && caller.actsFor(employer.value());
    }

    /** Whether it was this very command, sent again, that moved it: its effect is in place. */
    boolean has(Command command) {
        return history.has(command);
    }

    private void move(PostingState next, String verb, @Nullable String why, Command command) {
        state = next;
        history = history.with(command, verb, why);
    }

    public JobPostingId id() {
        return id;
    }

    public @Nullable Long version() {
        return version;
    }

    public EmployerId employer() {
        return employer;
    }

    public Advertisement advertisement() {
        return advertisement;
    }

    /** How it passed between its employer and the officers. */
    public PostingReview review() {
        return review;
    }

    public Showing showing() {
        return showing;
    }

    public Openings openings() {
        return openings;
    }

    public PostingState state() {
        return state;
    }

    @Override
    public PendingEvents<JobPostingEvent> pending() {
        return pending;
    }
}
